import type { ComponentType, ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Support } from "../core/catalog.js";
import type { describeIn } from "../core/describe.js";
import type { SurfaceRegistry, ViewRegistry } from "../core/match.js";
import type { AfterAction, ServerText } from "../core/options.js";
import type { RecourseInstance } from "../core/recourse.js";
import type { UrlPolicy } from "../core/url-gate.js";
import type { Surface } from "../core/view.js";
import type { ActionHandler } from "../core/ways-out.js";
import type { CatalogWords, Formatters, Messages } from "../core/words.js";

/** What a surface is given: the notice to stand on it. */
export interface SurfaceProps {
  /** The notice. */
  readonly children: ReactNode;
  /** The error that the notice is about. */
  readonly error: ApiError;
  /** Id of the element that names the notice. */
  readonly labelledBy: string;
  /** Id of the element that describes it; absent when there is none. */
  readonly describedBy?: string | undefined;
  /** Takes the notice away; absent when it cannot be. */
  readonly onDismiss?: (() => void) | undefined;
}

/** Surfaces that bring code of their own. The others are only a style of the notice. */
export type Surfaces = Partial<Readonly<Record<Surface, ComponentType<SurfaceProps>>>>;

/** What puts a notice on one of them. */
export interface StandingProps extends Omit<SurfaceProps, "children"> {
  readonly surface: Surface;
  readonly Chrome: ComponentType<SurfaceProps>;
  /** The notice as it looks on a surface. */
  readonly noticeOn: (surface: Surface) => ReactNode;
}

/** What a door binds: used where no provider says otherwise. */
export interface ShowingDefaults {
  /** The instance for apps without a configuration. Made on first use. */
  readonly recourse: () => RecourseInstance;
  readonly locale: Messages;
  /** Default views. */
  readonly views: ViewRegistry;
  readonly surfaces: Surfaces;
  /** Comes with the surfaces: where there are none, nobody pays for it. */
  readonly Standing?: ComponentType<StandingProps>;
}

/** How errors are read and shown in one part of the app: all providers above, nearest first. */
export interface Showing {
  readonly recourse: RecourseInstance;
  /** Finds the words of an error. Handed on, so that a hook alone does not bring it along. */
  readonly describe: typeof describeIn;
  readonly urls: UrlPolicy;
  /** Views that the app registered. */
  readonly registry: ViewRegistry;
  /** The door's own views. */
  readonly defaults: ViewRegistry;
  readonly surfaces: Surfaces;
  /** Puts notices on them. */
  readonly Standing: ComponentType<StandingProps> | undefined;
  readonly actions: Readonly<Record<string, ActionHandler | undefined>>;
  readonly afterAction: AfterAction;
  readonly locale: Messages;
  readonly format: Formatters;
  readonly words: readonly CatalogWords[];
  readonly serverText: ServerText;
  readonly support: Support;
  readonly currency: string | null;
  /** Where notices stand, as far as the app says. */
  readonly surface: SurfaceRegistry;
  /** Of the page's Content-Security-Policy. */
  readonly nonce: string | null;
  readonly navigate: ((path: string) => void) | null;
  /** The errors that views of the app's are being shown for, one in the other. */
  readonly within: readonly (ApiError | null)[];
}
