/** How loud a control is: at most one solid primary, one quiet secondary, the rest as links; `close` is a cross. */
export type Variant = "primary" | "secondary" | "link" | "close";
