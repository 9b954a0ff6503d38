import { useForm as useTanstackForm } from "@tanstack/react-form";
import { useFormik } from "formik";
import { Form } from "radix-ui";
import { memo, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { FieldErrors } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { useFormikErrors } from "react-recourse/forms/formik";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";

const at = (fields, name, Input, props) => (
  <label key={name}>
    {name}
    <Input {...props} {...fields.getFieldProps(name)} />
    <FieldErrors.Message fields={fields} name={name} />
  </label>
);
/** Without fields of its own on the page, a form only has to know that they are there. */
const empty = (names) => Object.fromEntries(names.map((name) => [name, ""]));

function Plain({ names, error }) {
  const form = useRef(null);
  const fields = useFormDataErrors(form, error);
  return <form ref={form}>{names.map((name) => at(fields, name, "input", { name }))}</form>;
}

function InRadix({ names, error }) {
  const form = useRef(null);
  const fields = useRadixFormErrors(form, error);
  return (
    <Form.Root ref={form}>
      {names.map((name) => (
        <Form.Field key={name} {...fields.getServerProps(name)}>
          {at(fields, name, Form.Control, {})}
        </Form.Field>
      ))}
    </Form.Root>
  );
}

function InHookForm({ names, error, drawn }) {
  const form = useForm();
  useState(() => {
    for (const name of names) form.register(name);
  });
  const fields = useReactHookFormErrors(form, error);
  const { errors } = form.formState;
  return drawn ? (
    <form>{names.map((name) => at(fields, name, "input", form.register(name)))}</form>
  ) : (
    <output>{Object.keys(errors).length}</output>
  );
}

function OneByOne({ error }) {
  const form = useForm();
  const { errors } = form.formState;
  useEffect(() => {
    for (const { path, message } of error?.fieldErrors ?? []) form.setError(path.join("."), { message });
  }, [error, form]);
  return <output>{Object.keys(errors).length}</output>;
}

function InFormik({ names, error, drawn }) {
  const [initialValues] = useState(() => empty(names));
  const formik = useFormik({ initialValues, onSubmit: () => undefined });
  const fields = useFormikErrors(formik, error);
  return drawn ? (
    <form>{names.map((name) => at(fields, name, "input", formik.getFieldProps(name)))}</form>
  ) : (
    <output>{Object.keys(formik.errors).length}</output>
  );
}

const Mounted = memo(({ form, names }) =>
  names.map((name) => (
    <form.Field key={name} name={name}>
      {({ state, handleChange }) => (
        <input
          value={state.value}
          onChange={(event) => {
            handleChange(event.target.value);
          }}
        />
      )}
    </form.Field>
  )),
);
function InTanstack({ names, error }) {
  const [defaultValues] = useState(() => empty(names));
  const form = useTanstackForm({ defaultValues });
  const fields = useTanstackFormErrors(form, error);
  return (
    <form>
      <Mounted form={form} names={names} />
      {names.map((name) => (
        <FieldErrors.Message key={name} fields={fields} name={name} />
      ))}
    </form>
  );
}

const FORMS = {
  "form-data": Plain,
  "radix-form": InRadix,
  "react-hook-form": InHookForm,
  formik: InFormik,
  "tanstack-form": InTanstack,
  "setError, one by one": OneByOne,
};

const errorOf = (names) => ({
  kind: "validation",
  code: null,
  status: 422,
  title: "Not valid",
  message: null,
  fieldErrors: names.map((name) => ({ path: [name], message: `${name} is wrong`, code: null })),
  formErrors: [],
});
const frame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });

let shown;
let show;

globalThis.bench = {
  /** Builds the form; with `drawn` each field stands in the page. */
  mount: async (kind, count, drawn) => {
    const names = Array.from({ length: count }, (_, index) => `f${index}`);
    const Subject = FORMS[kind];
    const host = document.querySelector("#root");
    const root = createRoot(host);
    const draw = (error) => {
      flushSync(() => {
        root.render(<Subject names={names} drawn={drawn} error={error} />);
      });
    };
    draw(null);
    await frame();
    const error = errorOf(names);
    show = () => {
      draw(error);
    };
    shown = () =>
      drawn ? host.querySelectorAll('[data-part="message"]').length : Number(host.querySelector("output").textContent);
  },
  /** The answer comes; done when all of its texts are there. */
  apply: async (count) => {
    show();
    for (let tries = 0; tries < 1000 && shown() < count; tries += 1) await frame();
    return shown();
  },
};
