import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { AccessNotice, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { commerce } from "react-recourse/catalogs/commerce";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { itConforms } from "../../../test/conformance.js";
import { App, showError } from "../../../test/notice.js";

const denied = (details: object, more: object = {}) =>
  apiError({ kind: "permission", status: 403, details: { ...details }, ...more });
const scoped = denied({ required_scopes: ["works:read", "works:write"], scopes: ["works:read"] });
const missing = () => document.querySelector("[data-part='missing']");
/** Terms and what is told of each, in order. */
const told = () =>
  [...document.querySelectorAll("[data-part='missing'] :is(dt, dd)")].map((one) => `${one.tagName} ${one.textContent}`);
const picture = () => document.querySelector("[data-part='emblem'] path")?.getAttribute("d");

describe("AccessNotice", () => {
  it("names the scope that is missing, as an admin looks for it", () => {
    showError(scoped);
    const notice = screen.getByRole("group", { name: "You do not have access to this" });
    expect(notice).toHaveAttribute("data-recourse", "access-notice");
    expect(notice).toHaveAccessibleDescription("Ask an admin for access.");
    expect(told()).toEqual(["DT Scope", "DD works:write"]);
    // And not as a fact once more.
    expect(screen.getAllByText("Scope")).toHaveLength(1);
    const scope = screen.getByText("works:write");
    expect(scope.tagName).toBe("BDI");
    expect(getComputedStyle(scope).fontFamily).toContain("monospace");
  });

  it("A17 a scope keeps its own direction in a page that is written from right to left", () => {
    render(
      <div dir="rtl">
        <App>
          <AccessNotice.Root error={scoped} />
        </App>
      </div>,
    );
    expect(getComputedStyle(screen.getByText("works:write")).direction).toBe("ltr");
  });

  it("reads the scopes of a challenge: WWW-Authenticate, insufficient_scope", () => {
    showError({
      status: 403,
      headers: {
        "www-authenticate":
          'Bearer error="insufficient_scope", scope="works:read https://api.example/auth/works.write", realm="api"',
      },
      body: { message: "The token may not do this." },
    });
    expect(told()).toEqual(["DT Scope", "DD works:read", "DD https://api.example/auth/works.write"]);
  });

  it("sets a person's role beside the one it takes", () => {
    showError(denied({ required_role: "Billing admin", role: "Viewer" }));
    expect(missing()).toHaveAttribute("data-state", "role");
    expect(told()).toEqual(["DT Now", "DD Viewer", "DT Role", "DD Billing admin"]);
  });

  it("takes a role that stands alone for the one somebody has, not for what is missing", () => {
    showError(denied({ role: "VIEWER" }));
    expect(missing()).toBeNull();
    expect(screen.getByText("Role").nextElementSibling).toHaveTextContent("VIEWER");
  });

  it.each([
    [{ required: "works:write" }, ["DT Scope", "DD works:write"]],
    [{ requiredPermission: "Manage billing" }, ["DT Permission", "DD Manage billing"]],
    [{ action: "works.export" }, ["DT Permission", "DD works.export"]],
    [{ missing_permissions: ["a.b", "c.d", { name: "e.f" }] }, ["DT Permission", "DD a.b", "DD c.d"]],
    [{ scope: "a:b a:b,c:d" }, ["DT Scope", "DD a:b", "DD c:d"]],
    // Words with spaces between them are no scopes, and a role may have a mark in its name.
    [{ missing: "Manage members" }, ["DT Scope", "DD Manage members"]],
    [{ required_role: "Admin (v1.2)" }, ["DT Role", "DD Admin (v1.2)"]],
    [{ required_role: "Admin", granted_scopes: ["a:b"] }, ["DT Role", "DD Admin"]],
    // Who has it all lacks something else, which the server does not tell.
    [{ required_scopes: ["a:b"], granted_scopes: ["a:b"] }, ["DT Scope", "DD a:b"]],
    [
      { missing_scopes: ["a", "b", "c", "d", "e", "f", "g", "h"] },
      ["DT Scope", "DD a", "DD b", "DD c", "DD d", "DD e", "DD f", "DD and 2 more"],
    ],
  ])("reads %o", (details, expected) => {
    showError(denied(details));
    expect(told()).toEqual(expected);
  });

  it.each([
    [{}],
    [{ required: true }],
    [{ required: 40 }],
    [{ required_scope: null }],
    [{ required_scopes: [] }],
    [{ required_scopes: [[], {}, Number.NaN, "", "\u202egnp"] }],
    [{ required_role: { toString: "x" } }],
    [{ scope: "s".repeat(500) }],
  ])("makes up nothing from %o", (details) => {
    showError(denied(details));
    expect(missing()).toBeNull();
    expect(screen.getByRole("group", { name: "You do not have access to this" })).toBeVisible();
  });

  it("pictures a key, a permission, a person and a closed account apart", () => {
    const { again } = showError(scoped, {
      options: { catalogs: [commerce], actions: { contact_support: () => undefined } },
    });
    const pictures = new Set([picture()]);
    for (const error of [
      denied({ permission: "a.b" }),
      denied({ required_role: "Admin" }),
      fixtures.commerce["ACCOUNT_DISABLED"],
    ]) {
      again(error);
      pictures.add(picture());
    }
    expect(pictures.size).toBe(4);
  });

  it("asks for access, and hands the app what is missing", async () => {
    const ask = vi.fn();
    showError(scoped, { options: { actions: { request_access: ask } } });
    await userEvent.click(screen.getByRole("button", { name: "Request access" }));
    expect(ask.mock.calls[0]?.[0]).toMatchObject({
      error: { details: { required_scopes: ["works:read", "works:write"] } },
    });
    expect(await screen.findByText("Done")).toBeVisible();
  });

  it("leads to support where an account is disabled: asking for access would help nobody", () => {
    showError(fixtures.commerce["ACCOUNT_DISABLED"], {
      options: {
        catalogs: [commerce],
        support: { email: "help@ours.example" },
        actions: { request_access: () => undefined },
      },
    });
    expect(screen.getByRole("group", { name: "This account is disabled" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Contact support" })).toHaveAttribute("href", "mailto:help@ours.example");
    expect(screen.queryByRole("button", { name: "Request access" })).toBeNull();
  });

  it.each([
    ["scope_denied", fixtures.afo["api_key.scope_denied"], ["DT Scope", "DD works:write"]],
    [
      "AUTH_INSUFFICIENT_PERMISSION",
      fixtures.commerce["AUTH_INSUFFICIENT_PERMISSION"],
      ["DT Scope", "DD orders:write"],
    ],
    ["common.forbidden", fixtures.afo["common.forbidden.variant"], ["DT Permission", "DD works.export"]],
  ])("%s tells what is missing", (_, thrown, expected) => {
    showError(thrown, { options: { catalogs: [afo, commerce] } });
    expect(told()).toEqual(expected);
  });

  it.each(["inline", "banner", "page", "toast", "dialog"] as const)("shows what is missing on %s", async (surface) => {
    showError(scoped, { surface });
    expect(await screen.findByText("works:write")).toBeVisible();
  });

  it("A14 a scope without a gap wraps at 320 px", async () => {
    render(
      <App>
        <div style={{ inlineSize: 320 }}>
          <AccessNotice.Root error={denied({ required_scope: "w".repeat(120) })} />
        </div>
      </App>,
    );
    const notice = screen.getByRole("group", { name: /./ });
    await waitFor(() => {
      expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    });
    expect(screen.getByText("w".repeat(120)).getBoundingClientRect().width).toBeLessThanOrEqual(300);
  });

  it("C02 needs no inline style on a server", () => {
    const html = renderToString(
      <RecourseProvider recourse={createRecourse({})}>
        <Recourse error={scoped} />
      </RecourseProvider>,
    );
    expect(html).toContain("works:write");
    expect(html).not.toContain("style=");
  });

  const room = (part: ReactNode) => (
    <App>
      <AccessNotice.Root error={scoped}>{part}</AccessNotice.Root>
    </App>
  );
  itConforms({ name: "missing", part: AccessNotice.Missing, within: room });
  itConforms({ name: "emblem", part: AccessNotice.Emblem, within: room });
  itConforms({
    name: "access-notice",
    part: AccessNotice.Root,
    props: { error: scoped },
    isRoot: true,
    within: (root) => <App>{root}</App>,
  });
});
