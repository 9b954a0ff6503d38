import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { useFormDataErrors } from "react-recourse/forms/form-data";
import "react-recourse/styles.css";

const recourse = createRecourse({ catalogs: [commerce] });
const error = { status: 403, headers: {}, body: { code: "plan_required", message: "This needs the Pro plan." } };
const notice = createElement(Recourse, { error, surface: "dialog" });
createRoot(document.body).render(createElement(RecourseProvider, { recourse }, notice));
globalThis.used = useFormDataErrors;
