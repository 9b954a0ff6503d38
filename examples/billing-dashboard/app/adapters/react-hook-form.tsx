import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useMutationRecourse } from "react-recourse/react-query";
import type { SpecificationDraft } from "../apis/aviate.js";
import { NO_SPECIFICATION, STATUSES } from "../forms/specification.js";
import { Button, ChoiceField, TextField } from "../ui/controls.js";
import { FormDesk, Pair } from "../ui/form-desk.js";
import type { AdapterProps } from "./adapter.js";
import { useCreate } from "./saving.js";

export function ReactHookFormForm({ beside }: AdapterProps): ReactNode {
  const form = useForm<SpecificationDraft>({ defaultValues: NO_SPECIFICATION });
  const { register } = form;
  const create = useCreate();
  const { mutate, ...notice } = useMutationRecourse(create);
  const { error } = useApiError(notice.error);
  const fields = useReactHookFormErrors(form, error, { sent: create.variables });
  const submit = form.handleSubmit((values) => mutate(values, { onSuccess: () => form.reset() }));
  return (
    <FormDesk notice={notice} beside={beside} onSubmit={submit}>
      <TextField label="Name" {...register("name")} fields={fields} path="name" />
      <ChoiceField
        label="Lifecycle status"
        options={STATUSES}
        radio={() => register("lifecycleStatus")}
        fields={fields}
        path="lifecycleStatus"
      />
      <Pair>
        <TextField
          label="Valid from"
          type="date"
          {...register("validFor.startDate")}
          fields={fields}
          path="validFor.startDate"
        />
        <TextField
          label="Valid until"
          type="date"
          {...register("validFor.endDate")}
          fields={fields}
          path="validFor.endDate"
        />
      </Pair>
      <p className="actions">
        <Button type="submit" look="solid" busy={create.isPending} busyText="Creating…">
          Create specification
        </Button>
      </p>
    </FormDesk>
  );
}
