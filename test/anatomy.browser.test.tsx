import { cleanup, render, screen } from "@testing-library/react";
import * as kit from "react-recourse";
import { Recourse, TransitionNotice } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, test } from "vitest";
import theming from "../docs/theming.md?raw";
import { Anatomy } from "../stories/stage/anatomy-tables.js";
import { STATES, VARIANTS, innerOf, tokens, views } from "../stories/stage/anatomy.js";
import { fullError, showKind, shownKinds } from "./a11y/every-kind.js";
import { App } from "./notice.js";

const parts = [...views.values()].flat();

/** What the page of a view lists, by its `data-recourse`. */
const listed = new Map(
  [...views].map(([view, own]) => [
    view.replaceAll(/(?!^)[A-Z]/g, "-$&").toLowerCase(),
    new Set([...own.map(({ part }) => part), ...innerOf(view).map(([part]) => part)]),
  ]),
);

const SURFACES = [{}, { density: "line" }, { surface: "banner" }, { surface: "page" }] as const;

// The docs pages of Storybook show these tables: what they say must be what is there.
describe("the anatomy in the docs", () => {
  test("knows every view and says of every part what it is", () => {
    const shown = Object.entries(kit).flatMap(([name, one]) => (typeof one === "object" && "Root" in one ? name : []));
    expect([...views.keys()].toSorted()).toEqual(shown.toSorted());
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter(({ says }) => says.length < 10).map(({ name }) => name)).toEqual([]);
  });

  test("knows the `data-part` of each also where names are stripped, as in a built Storybook", () => {
    const made = Object.entries(kit).flatMap(([view, namespace]) =>
      typeof namespace !== "object"
        ? []
        : Object.entries(namespace).flatMap(([name, part]) =>
            name !== "Root" && typeof part === "object" && "displayName" in part && part.displayName
              ? { name: `${view}.${name}`, part: part.displayName }
              : [],
          ),
    );
    expect(made.length).toBeGreaterThan(150);
    const told = new Map(parts.map(({ name, part }) => [name, part]));
    expect(made.filter(({ name, part }) => told.get(name) !== part)).toEqual([]);
    expect(parts.find(({ name }) => name === "ErrorNotice.Size")?.part).toBe("too-large");
  });

  test("lists the element of one view that is a part of another", () => {
    const told = [...views.keys()].filter((view) => innerOf(view).some(([part]) => part === "auto-retry"));
    expect(told).toEqual(expect.arrayContaining(["OfflineNotice"]));
  });

  test("lists no element that only other views draw", () => {
    const told = [...views.keys()].filter((view) => innerOf(view).some(([part]) => part === "count-line"));
    expect(told).toEqual(expect.arrayContaining(["QuotaNotice", "RateLimitCountdown", "TopUpBanner"]));
    expect(told).not.toContain("AccessNotice");
  });

  test("says of every custom property what it is, and what holds without it", () => {
    expect(tokens.length).toBeGreaterThan(12);
    expect(tokens.filter(({ says, fallback }) => says === "" || fallback === "")).toEqual([]);
    // What begins with `--_` is ours, and no value to set.
    expect(tokens.filter(({ fallback }) => fallback.includes("--_"))).toEqual([]);
  });

  test("scrolls in itself where a phone is too narrow for it, and not the page", () => {
    render(
      <div style={{ inlineSize: "320px" }}>
        <Anatomy view="TopUpBanner" />
      </div>,
    );
    const regions = screen.getAllByRole("region");
    expect(regions.map(({ ariaLabel }) => ariaLabel)).toContain("Custom properties");
    expect(regions.filter((one) => one.scrollWidth > one.clientWidth).length).toBeGreaterThan(0);
    expect(regions.filter((one) => one.offsetWidth > 320 || one.tabIndex !== 0)).toEqual([]);
  });

  test("docs/theming.md lists the same custom properties", () => {
    const listed = [...theming.matchAll(/^\| `(--recourse-[\w-]+)`/gm)].map(([, name]) => name);
    expect(listed.toSorted((a = "", b = "") => (a < b ? -1 : 1))).toEqual(tokens.map(({ name }) => name));
  });

  test.each(shownKinds)("a notice of kind %s has no part and no state that is not in it", (kind) => {
    const unknown = new Set<string>();
    for (const where of SURFACES)
      for (const waiting of [false, true]) {
        const error = fullError(kind, waiting ? { retryAfterMs: 30_000, receivedAt: Date.now() } : {});
        const notice = showKind(kind, { error, ...where });
        for (const element of [notice, ...notice.querySelectorAll<HTMLElement | SVGElement>("[data-part]")]) {
          const { part = "root", state } = element.dataset;
          if (part !== "root" && !listed.get(notice.dataset["recourse"] ?? "")?.has(part)) unknown.add(part);
          const { variant } = element.dataset;
          if (variant !== undefined && !VARIANTS.includes(variant)) unknown.add(`${part}: ${variant}`);
          if (state !== undefined && !STATES[part]?.includes(state)) unknown.add(`${part}: ${state}`);
        }
        cleanup();
      }
    expect([...unknown]).toEqual([]);
  });

  test("a ladder and two states beside each other take the states that are in it, and no others", () => {
    const two = (details: object) => apiError({ kind: "state", details: { ...details } });
    const told = [
      { ...fixtures.aforo["MATURITY_TRANSITION_INVALID"] },
      two({ current_state: "PAUSED", requested_state: "RENEWED", allowed_transitions: ["ACTIVE", "ENDED"] }),
      two({ current_state: "CLOSED", allowed_transitions: ["OPEN"] }),
    ];
    const taken = { state: new Set<string>(), step: new Set<string>() };
    for (const error of told) {
      const { container } = render(
        <App options={{ catalogs: [aforo] }}>
          <Recourse error={error} view={TransitionNotice.Root} />
        </App>,
      );
      for (const part of ["state", "step"] as const)
        for (const element of container.querySelectorAll<HTMLElement>(`[data-part="${part}"]`))
          taken[part].add(element.dataset["state"] ?? "");
      cleanup();
    }
    expect([...taken.state].toSorted()).toEqual(STATES["state"]?.toSorted());
    expect([...taken.step].toSorted()).toEqual(STATES["step"]?.toSorted());
  });
});
