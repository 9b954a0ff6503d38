import { useFormik } from "formik";
import type { ReactNode } from "react";
import { useApiError } from "react-recourse";
import { useFormikErrors } from "react-recourse/forms/formik";
import { useMutationRecourse } from "react-recourse/react-query";
import { NO_SPECIFICATION, STATUSES } from "../forms/specification.js";
import { Button, ChoiceField, TextField } from "../ui/controls.js";
import { FormDesk, Pair } from "../ui/form-desk.js";
import type { AdapterProps } from "./adapter.js";
import { useCreate } from "./saving.js";

export function FormikForm({ beside }: AdapterProps): ReactNode {
  const create = useCreate();
  const { mutate, ...notice } = useMutationRecourse(create);
  const formik = useFormik({
    initialValues: NO_SPECIFICATION,
    onSubmit: (values, { resetForm }) => mutate(values, { onSuccess: () => resetForm() }),
  });
  const { error } = useApiError(notice.error);
  const fields = useFormikErrors(formik, error, { sent: create.variables });
  const bind = (path: string) => ({ ...formik.getFieldProps(path), fields, path });
  return (
    <FormDesk notice={notice} beside={beside} onSubmit={formik.handleSubmit}>
      <TextField label="Name" {...bind("name")} />
      <ChoiceField
        label="Lifecycle status"
        options={STATUSES}
        radio={(value) => formik.getFieldProps({ name: "lifecycleStatus", type: "radio", value })}
        fields={fields}
        path="lifecycleStatus"
      />
      <Pair>
        <TextField label="Valid from" type="date" {...bind("validFor.startDate")} />
        <TextField label="Valid until" type="date" {...bind("validFor.endDate")} />
      </Pair>
      <p className="actions">
        <Button type="submit" look="solid" busy={create.isPending} busyText="Creating…">
          Create specification
        </Button>
      </p>
    </FormDesk>
  );
}
