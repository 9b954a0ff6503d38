import { useState } from "react";
import {
  AdminContext,
  Create,
  HttpError,
  Notification,
  ResourceContextProvider,
  SimpleForm,
  TextInput,
} from "react-admin";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";

/** The documentation asks for errors in the shape of the form: nested, a text each. */
function shaped(errors) {
  const root = {};
  for (const [name, texts] of Object.entries(errors)) {
    const path = name.split(".");
    let branch = root;
    for (const segment of path.slice(0, -1)) branch = branch[segment] ??= {};
    if (typeof branch === "object") branch[path.at(-1)] = texts.join(" ");
  }
  return root;
}

// As "Server-side validation" has it: pessimistic, the data provider rejects with an HttpError whose body holds `errors`;
// `root.serverError` is the text about the form as a whole.
bench(({ submit, fields }) => {
  const [dataProvider] = useState(() => ({
    create: () =>
      submit().catch(({ status, message, errors, body, form }) => {
        const read = form && {
          ...body,
          errors: { ...shaped(errors), root: { serverError: form.join(" ") || message } },
        };
        throw new HttpError(message, status, read ?? body);
      }),
  }));
  return (
    <AdminContext dataProvider={dataProvider}>
      <ResourceContextProvider value="accounts">
        <Create redirect={false} mutationMode="pessimistic" disableAuthentication>
          <SimpleForm defaultValues={VALUES}>
            {fields.map((name) => (
              <Cell key={name} name={name}>
                <TextInput source={name} />
              </Cell>
            ))}
          </SimpleForm>
        </Create>
      </ResourceContextProvider>
      <Notification />
    </AdminContext>
  );
});
