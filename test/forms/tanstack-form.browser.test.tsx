import { useForm, useStore } from "@tanstack/react-form";
import type { ReactNode } from "react";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
import { formConformance } from "./conformance.js";
import type { FormProps } from "./form-under-test.js";

function TanstackForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const form = useForm({
    defaultValues: values,
    onSubmit: onSend,
  });
  const busy = useStore(form.store, (state) => state.isSubmitting);
  const ids = useStore(form.store, (state) => state.values.items).map(({ id }) => id);
  const fields = useTanstackFormErrors(form, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show, choice) => (
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names of this form
      <form.Field name={name.replace(/\.(\d+)/, "[$1]") as "email"}>
        {(field) =>
          show(
            {
              name: field.name,
              ...(choice === undefined
                ? { value: field.state.value }
                : { type: "radio", value: choice, checked: field.state.value === choice }),
              onBlur: field.handleBlur,
              onChange: (event: { target: { value: string } }) => {
                field.handleChange(event.target.value);
              },
            },
            field.state.meta.errors.join(" "),
          )
        }
      </form.Field>
    ),
    removeRow: (index) => void form.removeFieldValue("items", index),
    swapRows: (one, other) => {
      form.swapFieldValues("items", one, other);
    },
    reset: () => {
      form.reset();
    },
    form: (children) => (
      <form
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        {children}
      </form>
    ),
  });
}

formConformance("tanstack-form", TanstackForm, 4);
