import { useQueryClient } from "@tanstack/react-query";
import { aviate, type Specification, type SpecificationDraft } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";

const created = ({ name }: Specification): string => `Specification ${name} created.`;

/** What all the forms of the comparison do with what was entered. */
export const useCreate = (reset: () => void) =>
  useChange((of: SpecificationDraft) => aviate.createSpecification(of), {
    refresh: "aviate",
    done: created,
    onDone: reset,
  });

/** The same for an action, which is no mutation. */
export function useCreateAction(): (of: SpecificationDraft) => Promise<void> {
  const client = useQueryClient();
  return async (of) => {
    say(created(await aviate.createSpecification(of)));
    await client.invalidateQueries({ queryKey: ["aviate"] });
  };
}
