import { useRef, useState } from "react";
import { FieldErrors, Recourse, RecourseProvider, useApiError } from "react-recourse";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import { VALUES } from "./answers.js";
import { Cell, bench, recourse } from "./page.jsx";
import { valueAt } from "./value-at.js";

function Account({ submit, fields: names, answer }) {
  const form = useRef(null);
  const [failure, setFailure] = useState(null);
  const { error } = useApiError(failure);
  const fields = useFormDataErrors(form, error, { prefix: ["params", "data.attributes"] });
  const onSubmit = async (event) => {
    event.preventDefault();
    // Whatever was thrown, as it is.
    await submit().catch(() => {
      setFailure(answer);
    });
  };
  return (
    <form ref={form} onSubmit={onSubmit}>
      <Recourse error={failure} />
      {names.map((name) => (
        <Cell key={name} name={name}>
          <label>
            {name}
            <input name={name} defaultValue={valueAt(VALUES, name)} {...fields.getFieldProps(name)} />
          </label>
          <FieldErrors.Message fields={fields} name={name} />
        </Cell>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}

bench((props) => (
  <RecourseProvider recourse={recourse}>
    <Account {...props} />
  </RecourseProvider>
));
