"use client";
import { Content } from "../../parts/content.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";

/** The notice for every kind of error that has no view of its own: title, advice, facts, ways out, reference. */
export const Root: ViewRoot = /* @__PURE__ */ createView({ name: "error-notice", Content: () => <Content /> });

export * from "../../parts/notice-parts.js";
