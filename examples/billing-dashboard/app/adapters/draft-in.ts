import type { SpecificationDraft } from "../apis/aviate.js";

/** What the plain controls of a form hold. */
export function draftIn(data: FormData): SpecificationDraft {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    name: text("name"),
    lifecycleStatus: text("lifecycleStatus"),
    validFor: { startDate: text("validFor.startDate"), endDate: text("validFor.endDate") },
  };
}
