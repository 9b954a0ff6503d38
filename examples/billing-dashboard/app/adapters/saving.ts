import { useQueryClient } from "@tanstack/react-query";
import { aviate, type Specification, type SpecificationDraft } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";

const created = ({ name }: Specification): string => `Specification ${name} created.`;

/** What all the forms of the comparison do with what was entered. */
export const useCreate = () => useChange(aviate.createSpecification, { refresh: "aviate", done: created });

/** The same for an action, which is no mutation. */
export function useCreateAction(): (of: SpecificationDraft) => Promise<void> {
  const client = useQueryClient();
  return async (of) => {
    say(created(await aviate.createSpecification(of)));
    await client.invalidateQueries({ queryKey: ["aviate"] });
  };
}
