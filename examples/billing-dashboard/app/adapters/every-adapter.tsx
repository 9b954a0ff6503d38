import { type ComponentType, type ReactNode, useId, useState } from "react";
import type { AdapterProps } from "./adapter.js";
import { FormDataForm } from "./form-data.js";
import { FormikForm } from "./formik.js";
import { RadixFormForm } from "./radix-form.js";
import { ReactHookFormForm } from "./react-hook-form.js";
import { TanstackFormForm } from "./tanstack-form.js";

interface Adapter {
  readonly name: string;
  readonly form: ComponentType<AdapterProps>;
  /** All that the form needs to show whatever the server says. */
  readonly lines: string;
}

const after = (fields: string): string => `const { mutate, ...notice } =
  useMutationRecourse(create);
const { error } =
  useApiError(notice.error);
const fields =
  ${fields}(
    form, error,
    { sent: create.variables });`;

const ADAPTERS: readonly Adapter[] = [
  { name: "React Hook Form", form: ReactHookFormForm, lines: after("useReactHookFormErrors") },
  { name: "TanStack Form", form: TanstackFormForm, lines: after("useTanstackFormErrors") },
  { name: "Formik", form: FormikForm, lines: after("useFormikErrors") },
  { name: "Radix Form", form: RadixFormForm, lines: after("useRadixFormErrors") },
  {
    name: "FormData & useActionState",
    form: FormDataForm,
    lines: `// in the action
return toActionState(
  await recourse.read(thrown));

// in the form
const fields = useFormDataErrors(
  form, state.error);
<form ref={form}
  {...keepEntries(action)}>`,
  },
];

/** The same form in every library, one at a time. */
export function EveryAdapter(): ReactNode {
  const [chosen, choose] = useState(0);
  const name = useId();
  const adapter = ADAPTERS[chosen];
  if (!adapter) return null;
  const { form: Form, lines } = adapter;
  return (
    <div className="stack">
      <fieldset className="segments">
        <legend>Form library</legend>
        {ADAPTERS.map((each, index) => (
          <label key={each.name}>
            <input type="radio" name={name} checked={index === chosen} onChange={() => choose(index)} />
            {each.name}
          </label>
        ))}
      </fieldset>
      <Form
        key={adapter.name}
        beside={
          <section className="binding">
            <h3>What ties it to the server</h3>
            <pre className="code" dir="ltr">
              {lines}
            </pre>
          </section>
        }
      />
    </div>
  );
}
