import { Form } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { FieldErrors, useApiError } from "react-recourse";
import { useRadixFormErrors } from "react-recourse/forms/radix-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { STATUSES } from "../forms/specification.js";
import { Button, ChoiceField } from "../ui/controls.js";
import { FormDesk, Pair } from "../ui/form-desk.js";
import type { AdapterProps } from "./adapter.js";
import { draftIn } from "./draft-in.js";
import { useCreate } from "./saving.js";

export function RadixFormForm({ beside }: AdapterProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const create = useCreate();
  const { mutate, ...notice } = useMutationRecourse(create);
  const { error } = useApiError(notice.error);
  const fields = useRadixFormErrors(form, error, { sent: create.variables });
  const text = (name: string, label: string, type = "text"): ReactNode => (
    <Form.Field className="field" {...fields.getServerProps(name)}>
      <Form.Label>{label}</Form.Label>
      <Form.Control type={type} autoComplete="off" {...fields.getFieldProps(name)} />
      <FieldErrors.Message fields={fields} name={name} />
    </Form.Field>
  );
  return (
    <FormDesk
      as={Form.Root}
      ref={form}
      notice={notice}
      beside={beside}
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        mutate(draftIn(new FormData(currentTarget)), { onSuccess: () => currentTarget.reset() });
      }}
    >
      {text("name", "Name")}
      <ChoiceField
        label="Lifecycle status"
        options={STATUSES}
        radio={() => ({ name: "lifecycleStatus" })}
        fields={fields}
        path="lifecycleStatus"
      />
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
