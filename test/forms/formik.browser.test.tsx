import { getIn, useFormik } from "formik";
import type { ReactNode } from "react";
import { useFormikErrors } from "react-recourse/forms/formik";
import { formConformance } from "./conformance.js";
import type { FormProps } from "./form-under-test.js";
import { swapped, without } from "./rows.js";

function FormikForm({ values, error, options, onSend, draw }: FormProps): ReactNode {
  const formik = useFormik({ initialValues: values, onSubmit: onSend });
  const { items } = formik.values;
  const ids = items.map(({ id }) => id);
  const fields = useFormikErrors(formik, error, { rows: { items: ids }, ...options });
  return draw({
    fields,
    rows: ids,
    input: (name, show) => show({ ...formik.getFieldProps(name) }, getIn(formik.errors, name) ?? ""),
    removeRow: (index) => {
      void formik.setFieldValue("items", without<object>(index)(items));
    },
    swapRows: (one, other) => {
      void formik.setFieldValue("items", swapped<object>(one, other)(items));
    },
    form: (children) => <form onSubmit={formik.handleSubmit}>{children}</form>,
  });
}

formConformance("formik", FormikForm);
