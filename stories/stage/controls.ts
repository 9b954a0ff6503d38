import type { ArgTypes } from "@storybook/react-vite";
import type { ComponentProps, HTMLAttributes } from "react";
import type { ErrorNotice, RecourseProps } from "react-recourse";

type RootProps = ComponentProps<typeof ErrorNotice.Root>;

/** Those of its own: a missing one fails to compile. */
type OwnProps = Exclude<keyof RootProps, keyof HTMLAttributes<HTMLElement> | "key" | "ref">;

const SURFACES = ["inline", "banner", "dialog", "toast", "page"];

const handler = { control: false, table: { category: "Events" } } as const;
const element = { control: false, table: { category: "Element" } } as const;

/** Controls for the props that the `Root` of every view takes. */
export const rootControls = {
  error: {
    control: "object",
    description: "The value to show, as `normalizeError` or `useApiError` gives it.",
    table: { type: { summary: "ApiError" } },
  },
  surface: {
    control: "select",
    options: SURFACES,
    description: "Where the notice stands. Default: the provider's for its code or kind, else `inline`.",
    table: { type: { summary: "Surface" }, defaultValue: { summary: "inline" } },
  },
  density: {
    control: "select",
    options: [undefined, "line"],
    description: "How much room there is in place: `line` folds all but icon, title and primary way out.",
    table: { type: { summary: "Density" } },
  },
  operation: {
    control: "select",
    options: [undefined, "query", "mutation"],
    description:
      "What failed, where the error does not tell its method: a query may be sent again by the machine, a mutation not.",
    table: { type: { summary: '"query" | "mutation"' }, defaultValue: { summary: "mutation" } },
  },
  onRetry: { ...handler, description: "Sends the failed request again. Without it no retry is offered." },
  onDismiss: { ...handler, description: "Takes the notice away. Without it the notice stays." },
  actions: {
    control: false,
    description: "The ways out, wired. Default: wired by the view itself.",
    table: { type: { summary: "RecourseActions" } },
  },
  children: {
    ...element,
    description: "Parts of your choice. Without children the view is ready-made.",
  },
  asChild: { ...element, description: "Render the one child in place of the view's own element." },
} satisfies Partial<ArgTypes<RootProps>> & Record<OwnProps, object>;

/** Controls for the props of `<Recourse>`. */
export const recourseControls = {
  error: { control: "object", description: "Whatever was thrown. `null` and `undefined` show nothing." },
  surface: rootControls.surface,
  density: rootControls.density,
  operation: rootControls.operation,
  onRetry: rootControls.onRetry,
  onDismiss: rootControls.onDismiss,
} satisfies Partial<ArgTypes<RecourseProps>>;
