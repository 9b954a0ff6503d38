import { useState } from "react";
import { FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";
import { valueAt } from "./value-at.js";

// As the documentation of Form has it: `validationErrors` is what the server answered, `FieldError` shows it.
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
    <Form validationErrors={errors} onSubmit={onSubmit}>
      {fields.map((name) => (
        <Cell key={name} name={name}>
          <TextField name={name} defaultValue={valueAt(VALUES, name)}>
            <Label>{name}</Label>
            <Input />
            <FieldError />
          </TextField>
        </Cell>
      ))}
      <button type="submit">Save</button>
    </Form>
  );
});
