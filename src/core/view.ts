import type { ApiError } from "./api-error.js";
import type { RecourseActions } from "./ways-out.js";

/** Where a notice stands. The surface is chrome; the view is content. */
export type Surface = "inline" | "banner" | "dialog" | "toast" | "page";

/** All of them. */
export const SURFACES: readonly Surface[] = ["inline", "banner", "dialog", "toast", "page"];

/** How much room a notice has. `line`: a table cell or a toolbar, so that all but icon, title and way out is folded. */
export type Density = "line";

/** What every view is given. */
export interface ViewProps<Details extends object = Readonly<Record<string, unknown>>> {
  /** The error to show. */
  readonly error: ApiError<Details>;
  /** The ways out, wired. */
  readonly actions: RecourseActions;
  /** The surface the view stands on. */
  readonly surface: Surface;
  /** How much room there is. Default: all that the view needs. */
  readonly density?: Density | undefined;
}

/**
 * A view, opaque to the core: a function, `memo`, `lazy` or class component. Structural, so that no React is needed
 * to name it.
 */
export type View<Details extends object = Readonly<Record<string, unknown>>> =
  | ((props: ViewProps<Details>) => unknown)
  | (new (props: ViewProps<Details>) => object);
