import { type ReactNode, useRef, useState } from "react";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { formConformance } from "./conformance.js";
import { without, swapped } from "./rows.js";
import type { FormProps } from "./form-under-test.js";
import { plainInput } from "./plain-input.js";

function NativeForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => values.items);
  const ids = rows.map(({ id }) => id);
  const fields = useFormDataErrors(form, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show, choice) => show(plainInput({ ...values, items: rows }, name, choice), ""),
    removeRow: (index) => {
      setRows(without(index));
    },
    swapRows: (one, other) => {
      setRows(swapped(one, other));
    },
    form: (children) => (
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void onSend();
        }}
      >
        {children}
      </form>
    ),
  });
}

formConformance("form-data", NativeForm, 0);
