import { valueAt } from "../../src/react/use-form-fields.js";
import type { InputProps } from "./form-under-test.js";

/** Props of an input that keeps its value itself; of a radio button for one choice. */
export function plainInput(values: object, name: string, choice: string | undefined): InputProps {
  const value = valueAt(values, name);
  return choice === undefined
    ? { name, defaultValue: value }
    : { name, type: "radio", value: choice, defaultChecked: value === choice };
}
