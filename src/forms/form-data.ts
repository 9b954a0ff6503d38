// No client module itself: `toActionState` is called in server actions too.
export { type ActionState, toActionState } from "../core/action-state.js";
export { keepEntries } from "../react/keep-entries.js";
export { useFormDataErrors } from "../react/use-form-data-errors.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";
