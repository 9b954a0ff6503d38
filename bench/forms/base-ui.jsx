import { Field } from "@base-ui/react/field";
import { Form } from "@base-ui/react/form";
import { useState } from "react";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";
import { valueAt } from "./value-at.js";

// As the documentation of Form has it: `errors` is what the server answered, `Field.Error` shows it.
bench(({ submit, fields }) => {
  const [errors, setErrors] = useState({});
  const onSubmit = async (event) => {
    event.preventDefault();
    try {
      await submit();
    } catch (failure) {
      setErrors(failure.errors ?? {});
    }
  };
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      {fields.map((name) => (
        <Cell key={name} name={name}>
          <Field.Root name={name}>
            <Field.Label>{name}</Field.Label>
            <Field.Control defaultValue={valueAt(VALUES, name)} />
            <Field.Error />
          </Field.Root>
        </Cell>
      ))}
      <button type="submit">Save</button>
    </Form>
  );
});
