import { Form } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { valueAt } from "../../src/react/use-form-fields.js";
import { formConformance } from "./conformance.js";
import type { FormProps } from "./form-under-test.js";
import { swapped, without } from "./rows.js";

function RadixForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => values.items);
  const ids = rows.map(({ id }) => id);
  const fields = useRadixFormErrors(form, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show) => {
      const server = fields.getServerProps(name);
      return (
        <Form.Field {...server} data-testid={`field ${name}`}>
          {show({ name, defaultValue: valueAt({ ...values, items: rows }, name) }, "")}
        </Form.Field>
      );
    },
    removeRow: (index) => {
      setRows(without(index));
    },
    swapRows: (one, other) => {
      setRows(swapped(one, other));
    },
    form: (children) => (
      <Form.Root
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </Form.Root>
    ),
  });
}

formConformance("radix-form", RadixForm);
