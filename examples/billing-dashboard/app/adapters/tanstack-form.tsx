import { useForm } from "@tanstack/react-form";
import type { FormEvent, ReactNode } from "react";
import { useApiError } from "react-recourse";
import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { NO_SPECIFICATION, STATUSES } from "../forms/specification.js";
import { Button, ChoiceField, TextField } from "../ui/controls.js";
import { FormDesk, Pair } from "../ui/form-desk.js";
import type { AdapterProps } from "./adapter.js";
import { useCreate } from "./saving.js";

export function TanstackFormForm({ beside }: AdapterProps): ReactNode {
  const create = useCreate();
  const { mutate, ...notice } = useMutationRecourse(create);
  const form = useForm({
    defaultValues: NO_SPECIFICATION,
    onSubmit: ({ value, formApi }) => mutate(value, { onSuccess: () => formApi.reset() }),
  });
  const { error } = useApiError(notice.error);
  const fields = useTanstackFormErrors(form, error, { sent: create.variables });
  const text = (name: "name" | "validFor.startDate" | "validFor.endDate", label: string, type = "text"): ReactNode => (
    <form.Field name={name}>
      {(field) => (
        <TextField
          label={label}
          type={type}
          name={name}
          value={field.state.value}
          onBlur={field.handleBlur}
          onChange={(event) => field.handleChange(event.target.value)}
          fields={fields}
          path={name}
        />
      )}
    </form.Field>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void form.handleSubmit();
  };
  return (
    <FormDesk notice={notice} beside={beside} onSubmit={submit}>
      {text("name", "Name")}
      <form.Field name="lifecycleStatus">
        {(field) => (
          <ChoiceField
            label="Lifecycle status"
            options={STATUSES}
            radio={(value) => ({
              name: "lifecycleStatus",
              checked: field.state.value === value,
              onChange: () => field.handleChange(value),
            })}
            fields={fields}
            path="lifecycleStatus"
          />
        )}
      </form.Field>
      <Pair>
        {text("validFor.startDate", "Valid from", "date")}
        {text("validFor.endDate", "Valid until", "date")}
      </Pair>
      <p className="actions">
        <Button type="submit" look="solid" busy={create.isPending} busyText="Creating…">
          Create specification
        </Button>
      </p>
    </FormDesk>
  );
}
