import type { ActionName } from "./action-names.js";
import type { ApiError } from "./api-error.js";

/** What an action handler is told. */
export interface ActionContext {
  /** What went wrong, unredacted. */
  readonly error: ApiError;
  /** Sends the failed request again; `null` when nobody said how. */
  readonly retry: (() => unknown) | null;
  /** Amount in major units a person chose, for `top_up`. */
  readonly amount?: number | undefined;
  /** The transition a person chose, for `transition`. */
  readonly transition?: string | undefined;
  /** The plan a person chose, for `select_plan`: its id where the error tells one, else its name. */
  readonly plan?: string | undefined;
}

/**
 * An app's answer to an action: a URL to go to, or a function. When its promise resolves, `afterAction` follows; what it
 * rejects with is shown, but for an `AbortError`: the person called it off. It must end: while what spends money runs, the
 * same failure offers no second one.
 */
export type ActionHandler = string | ((context: ActionContext) => unknown);

/** What a person chose, for actions that need it. */
export interface ActionInput {
  /** Amount in major units. */
  readonly amount?: number;
  /** State to go to, or operation, as the server names it. */
  readonly transition?: string;
  /** Plan, as the server names it. */
  readonly plan?: string;
}

/** A request that the server proposed, as a way out that a person confirms first. */
export interface WayRequest {
  /** The HTTP method it is sent with. */
  readonly method: string;
  /** Where it goes. */
  readonly host: string;
  /** `asking`: it was pressed, and waits to be confirmed. `done`: it worked, and is not sent again. */
  readonly state: "ready" | "asking" | "done";
  /** Sends it; does nothing unless it is asking. For the click handler of a button only. */
  readonly confirm: () => Promise<void>;
  /** Leaves it. */
  readonly cancel: () => void;
}

/** One way out that is really available: there is a handler, a safe URL, a request that is allowed, or a retry. */
export interface WayOut {
  /** `retry`, a known action, or one that only this server has. */
  readonly name: ActionName | "retry";
  /** The state it goes to, for `transition`: each allowed one is a way out of its own. */
  readonly transition: string | null;
  /** Words for its button. */
  readonly label: string;
  /** Where it goes, when it is a link. Passed the URL gate. */
  readonly url: string | null;
  /** Host to show beside the link, when it leaves the app's own and allowed origins. */
  readonly host: string | null;
  /** At most one way out of an error is primary. */
  readonly primary: boolean;
  /** The handler is running. */
  readonly pending: boolean;
  /** What it sends, when it is the server's own request. */
  readonly request?: WayRequest | undefined;
  /**
   * Runs the handler, or sends the request, once it is confirmed where it has to be. Never call it from a mount, an
   * effect or a timer. A second call while pending does nothing.
   */
  readonly run: (input?: ActionInput) => Promise<void>;
}

/** The ways out of one error, as a view gets them. */
export interface RecourseActions {
  /** Best first; at most one is primary. Retry is among them where it makes sense. */
  readonly all: readonly WayOut[];
  /** One by name, or `null` when it is not available. */
  readonly find: (name: ActionName | "retry") => WayOut | null;
  /** Sends the failed request again, or `null` when nobody said how. A second call while pending does nothing. */
  readonly retry: (() => Promise<void>) | null;
  /**
   * The machine may send the request again by itself: it is a query or idempotent, or was refused before it did
   * anything. Everything else waits for a person.
   */
  readonly repeatable: boolean;
  /** The retry is running. */
  readonly retrying: boolean;
  /** Takes the notice away, or `null` when it cannot be. */
  readonly dismiss: (() => void) | null;
  /** The way out that succeeded since the error was shown. */
  readonly completed: string | null;
  /** What the last way out failed with. */
  readonly failure: ApiError | null;
}
