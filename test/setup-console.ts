import { afterEach } from "vitest";

// T10: what a test makes the console say is an error, unless the test listens (`vi.spyOn(console, "error")`) or it is
// here with its reason.

/** Said by what is not ours, or on purpose. */
const EXPECTED: readonly { readonly says: RegExp; readonly why: string }[] = [
  {
    says: /not (wrapped in|configured to support) act|inside an `act` scope/,
    why: "React's advice to who writes a test; an app has no `act`",
  },
  { says: /^error: The tag <%s> is unrecognized/, why: "a part of a picture, tried on an element outside any <svg>" },
  { says: /^warn: Recourse: the view for \S+ threw while rendering/, why: "T06 and T07 let views throw" },
];

const said: string[] = [];

for (const level of ["error", "warn"] as const) {
  const original = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    said.push(`${level}: ${values.map(String).join(" ")}`);
    original(...values);
  };
}

afterEach(() => {
  const open = said.splice(0).filter((text) => !EXPECTED.some(({ says }) => says.test(text)));
  if (open.length > 0) throw new Error(`T10 said on the console, and nobody listened:\n${open.join("\n")}`);
});
