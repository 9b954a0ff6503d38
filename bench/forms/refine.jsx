import { Refine } from "@refinedev/core";
import { useForm } from "@refinedev/react-hook-form";
import { useState } from "react";
import { get } from "react-hook-form";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";

// As "Server-side form validation" has it: the data provider rejects with an HttpError, `useForm` sets what is in its
// `errors`; the notification provider shows its message.
function Account({ fields }) {
  const {
    refineCore: { onFinish },
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ defaultValues: VALUES, refineCoreProps: { resource: "accounts", action: "create", redirect: false } });
  return (
    <form onSubmit={handleSubmit((values) => onFinish(values).catch(() => undefined))}>
      {fields.map((name) => (
        <Cell key={name} name={name}>
          <label>
            {name}
            <input {...register(name)} />
          </label>
          <span>{get(errors, name)?.message}</span>
        </Cell>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}

bench(({ submit, fields }) => {
  const [notes, setNotes] = useState([]);
  const [dataProvider] = useState(() => ({
    create: () =>
      submit().catch(({ status, message, errors }) => Promise.reject({ statusCode: status, message, errors })),
    getApiUrl: () => "",
  }));
  const [notificationProvider] = useState(() => ({
    open: ({ message, description }) => {
      setNotes((before) => [...before, `${message} ${description ?? ""}`]);
    },
    close: () => undefined,
  }));
  return (
    <Refine
      dataProvider={{ default: dataProvider }}
      notificationProvider={notificationProvider}
      options={{
        disableTelemetry: true,
        reactQuery: { clientConfig: { defaultOptions: { mutations: { retry: false } } } },
      }}
    >
      <div role="status">{notes.join(" ")}</div>
      <Account fields={fields} />
    </Refine>
  );
});
