import { ClerkAPIResponseError, isClerkAPIResponseError } from "@clerk/shared/error";
import { useState } from "react";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";
import { valueAt } from "./value-at.js";

// As "Error handling" of the custom flows has it: what `isClerkAPIResponseError` knows goes into a list above the form. The
// hooks that also sort errors by Clerk's own fields need Clerk's server, and know no others.
bench(({ submit, fields }) => {
  const [errors, setErrors] = useState([]);
  const onSubmit = async (event) => {
    event.preventDefault();
    setErrors([]);
    try {
      await submit().catch(({ status, message, errors: all, form }) => {
        // Its own client parses the body so; what has been read is handed over the way Clerk's server writes it.
        const data = form
          ? [
              ...Object.entries(all).flatMap(([name, texts]) =>
                texts.map((text) => ({
                  code: "invalid",
                  message: text,
                  long_message: text,
                  meta: { param_name: name },
                })),
              ),
              ...form.map((text) => ({ code: "invalid", message: text, long_message: text })),
            ]
          : all;
        throw new ClerkAPIResponseError(message, { data: Array.isArray(data) ? data : [], status });
      });
    } catch (error) {
      if (isClerkAPIResponseError(error)) setErrors(error.errors);
    }
  };
  return (
    <form onSubmit={onSubmit}>
      <ul>
        {errors.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- as documented
          <li key={at}>{one.longMessage}</li>
        ))}
      </ul>
      {fields.map((name) => (
        <Cell key={name} name={name}>
          <label>
            {name}
            <input name={name} defaultValue={valueAt(VALUES, name)} />
          </label>
        </Cell>
      ))}
      <button type="submit">Save</button>
    </form>
  );
});
