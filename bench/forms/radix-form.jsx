import * as Form from "@radix-ui/react-form";
import { useState } from "react";
import { VALUES } from "./answers.js";
import { Cell, bench } from "./page.jsx";
import { valueAt } from "./value-at.js";

// As the documentation has it: `serverInvalid` and `onClearServerErrors`. Its example shows words of the app's own; here
// `Form.Message` is given the server's.
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
    <Form.Root
      onSubmit={onSubmit}
      onClearServerErrors={() => {
        setErrors({});
      }}
    >
      {fields.map((name) => (
        <Cell key={name} name={name}>
          <Form.Field name={name} serverInvalid={Boolean(errors[name])}>
            <Form.Label>{name}</Form.Label>
            <Form.Control defaultValue={valueAt(VALUES, name)} />
            {errors[name] && <Form.Message>{[errors[name]].flat().join(" ")}</Form.Message>}
          </Form.Field>
        </Cell>
      ))}
      <Form.Submit>Save</Form.Submit>
    </Form.Root>
  );
});
