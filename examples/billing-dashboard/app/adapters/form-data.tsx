import { type ReactNode, useActionState, useRef } from "react";
import { type ActionState, keepEntries, toActionState, useFormDataErrors } from "react-recourse/forms/form-data";
import { STATUSES } from "../forms/specification.js";
import { recourse } from "../recourse.js";
import { Button, ChoiceField, TextField } from "../ui/controls.js";
import { FormDesk, Pair } from "../ui/form-desk.js";
import type { AdapterProps } from "./adapter.js";
import { draftIn } from "./draft-in.js";
import { useCreateAction } from "./saving.js";

/** No form library at all: controls with names, and an action. */
export function FormDataForm({ beside }: AdapterProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const create = useCreateAction();
  const [state, action, pending] = useActionState(async (_: ActionState, data: FormData): Promise<ActionState> => {
    try {
      await create(draftIn(data));
      form.current?.reset();
      return toActionState(null);
    } catch (thrown) {
      return toActionState(await recourse.read(thrown));
    }
  }, toActionState(null));
  const fields = useFormDataErrors(form, state.error);
  return (
    <FormDesk ref={form} notice={{ error: state.error }} beside={beside} {...keepEntries(action)}>
      <TextField label="Name" name="name" fields={fields} path="name" />
      <ChoiceField
        label="Lifecycle status"
        options={STATUSES}
        radio={() => ({ name: "lifecycleStatus" })}
        fields={fields}
        path="lifecycleStatus"
      />
      <Pair>
        <TextField label="Valid from" type="date" name="validFor.startDate" fields={fields} path="validFor.startDate" />
        <TextField label="Valid until" type="date" name="validFor.endDate" fields={fields} path="validFor.endDate" />
      </Pair>
      <p className="actions">
        <Button type="submit" look="solid" busy={pending} busyText="Creating…">
          Create specification
        </Button>
      </p>
    </FormDesk>
  );
}
