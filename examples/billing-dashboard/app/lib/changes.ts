import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { type RecourseQueryProps, useMutationRecourse } from "react-recourse/react-query";
import { say } from "./toasts.js";

interface ChangeOptions<Data, Variables> {
  /** Queries to read again, by the first part of their key. */
  readonly refresh: string;
  /** Said when it worked. */
  readonly done?: string | ((data: Data, variables: Variables) => string);
  readonly onDone?: (data: Data, variables: Variables) => void;
}

/** A mutation with what `<Recourse>` needs to show its failure. */
export type Change<Data, Variables> = UseMutationResult<Data, Error, Variables> & {
  readonly notice: RecourseQueryProps;
};

/**
 * A mutation of this dashboard: it changes something, reads the page's data again, and says that it worked. Its `mutate`
 * is Recourse's, so that a double click is one request.
 */
export function useChange<Data, Variables = void>(
  change: (variables: Variables) => Promise<Data>,
  { refresh, done, onDone }: ChangeOptions<Data, Variables>,
): Change<Data, Variables> {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: async (data, variables) => {
      onDone?.(data, variables);
      if (done !== undefined) say(typeof done === "string" ? done : done(data, variables));
      await client.invalidateQueries({ queryKey: [refresh] });
    },
  });
  const { mutate, ...notice } = useMutationRecourse(mutation);
  return { ...mutation, mutate, notice };
}
