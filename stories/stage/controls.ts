import type { ArgTypes } from "@storybook/react-vite";
import type { ComponentProps } from "react";
import type { ErrorNotice, RecourseProps } from "react-recourse";

type RootProps = ComponentProps<typeof ErrorNotice.Root>;

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
    description: "Where the notice stands. Default: the provider's, else `inline`.",
    table: { type: { summary: "Surface" } },
  },
  density: {
    control: "select",
    options: [undefined, "line"],
    description: "How much room there is in place: `line` folds all but icon, title and primary way out.",
    table: { type: { summary: "Density" } },
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
} satisfies Partial<ArgTypes<RootProps>>;

/** Controls for the props of `<Recourse>`. */
export const recourseControls = {
  error: { control: "object", description: "Whatever was thrown. `null` and `undefined` show nothing." },
  surface: rootControls.surface,
  density: rootControls.density,
  onRetry: rootControls.onRetry,
  onDismiss: rootControls.onDismiss,
} satisfies Partial<ArgTypes<RecourseProps>>;
