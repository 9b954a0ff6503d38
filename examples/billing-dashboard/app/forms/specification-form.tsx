import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { aviate, type SpecificationDraft } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { Button, ChoiceField, TextField } from "../ui/controls.js";
import { FormDesk, Pair, Tries } from "../ui/form-desk.js";
import { NO_SPECIFICATION, STATUSES } from "./specification.js";

const TRIES = [
  ["Nothing entered", "Three fields need attention; the summary leads to a text, a choice and a date."],
  ["Valid until before valid from", "One field is judged by the other."],
  ["Status Active", "Needs prices, which are attached to drafts: the summary keeps it."],
  ["Name Gateway", "Taken: a conflict, beside the form."],
] as const;

/** A specification of the catalog: a text, a choice of four, and two dates under `validFor`. */
export function SpecificationForm(): ReactNode {
  const form = useForm<SpecificationDraft>({ defaultValues: NO_SPECIFICATION });
  const { register, handleSubmit, reset } = form;
  const create = useChange(aviate.createSpecification, {
    refresh: "aviate",
    done: ({ name }) => `Specification ${name} created.`,
    onDone: () => reset(),
  });
  const { mutate, ...notice } = useMutationRecourse(create);
  const { error } = useApiError(notice.error);
  const fields = useReactHookFormErrors(form, error, { sent: create.variables });
  return (
    <FormDesk
      notice={notice}
      aria-label="New specification"
      onSubmit={handleSubmit((specification) => mutate(specification))}
      beside={<Tries tries={TRIES} />}
    >
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
          hint="Optional."
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
