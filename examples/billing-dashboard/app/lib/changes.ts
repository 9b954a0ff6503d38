import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { say } from "./toasts.js";

interface ChangeOptions<Data, Variables> {
  /** Queries to read again, by the first part of their key. */
  readonly refresh: string;
  /** Said when it worked. */
  readonly done?: string | ((data: Data, variables: Variables) => string);
  readonly onDone?: (data: Data, variables: Variables) => void;
}

/** A mutation of this dashboard: it changes something, reads the page's data again, and says that it worked. */
export function useChange<Data, Variables = void>(
  change: (variables: Variables) => Promise<Data>,
  { refresh, done, onDone }: ChangeOptions<Data, Variables>,
): UseMutationResult<Data, Error, Variables> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (data, variables) => {
      onDone?.(data, variables);
      if (done !== undefined) say(typeof done === "string" ? done : done(data, variables));
      await client.invalidateQueries({ queryKey: [refresh] });
    },
  });
}
