import type { ErrorKind } from "react-recourse";
import { expect, within } from "storybook/test";
import type { ExpectedTable } from "../../test/catalogs/expected/expected.js";
import { viewOf } from "../../test/catalogs/expected/views.js";

/** Checks one answer: the view that the API's document asks for, named by a title a person can read. */
async function expectRightView(section: HTMLElement, name: string, kind: ErrorKind): Promise<void> {
  const notice = section.querySelector<HTMLElement>("[data-recourse]");
  const title = notice?.querySelector("[data-part=title]")?.textContent.trim() ?? "";
  await expect({
    view: notice?.dataset["recourse"],
    kind: notice?.dataset["kind"],
    // A title speaks to people: machine words and status lines do not.
    title: /^[\p{Lu}\d][^_]{7,70}[^.!]$/u.test(title) && title !== name ? title : `unfit: ${title}`,
  }).toEqual({ view: viewOf(kind), kind, title });
  await expect(within(section).getByRole("group", { name: title })).toBe(notice);
}

/** Checks every answer on the page against what the API's document says. */
export async function expectRightViews(page: HTMLElement, expected: ExpectedTable): Promise<void> {
  const sections = [...page.querySelectorAll<HTMLElement>("[data-sample]")];
  await expect(sections.map((section) => section.dataset["sample"])).toEqual(Object.keys(expected).toSorted());
  for (const section of sections) {
    const name = section.dataset["sample"] ?? "";
    const { kind = "unknown" } = expected[name] ?? {};
    await expectRightView(section, name, kind);
  }
  await expect(page.querySelector("[data-recourse=plain]")).toBeNull();
}

/** Checks the one answer that a select control chose. */
export async function expectOneRightView(page: HTMLElement, name: string, expected: ExpectedTable): Promise<void> {
  const { kind = "unknown" } = expected[name] ?? {};
  await expectRightView(within(page).getByRole("region", { name }), name, kind);
}
