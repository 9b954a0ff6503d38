import type { ApiError } from "./api-error.js";

/** What an action returns after a failure. */
export interface ActionState {
  /** What it failed with; `null` after a success and at first. */
  readonly error: ApiError | null;
}

/**
 * The state of a `useActionState` action after a failure (`null`: after a success). Each call gives another value, so that
 * the same answer a second time is seen, said and focused again. Plain data, made anywhere: in the browser and in a
 * server action.
 *
 * @example const [state, action] = useActionState(async (_: ActionState, data: FormData) => toActionState(await save(data)), toActionState(null));
 */
export const toActionState = (error: ApiError | null): ActionState => ({ error: error && { ...error } });
