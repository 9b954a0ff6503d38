import { ACTION_NAMES } from "./action-names.js";
import { ERROR_KINDS } from "./api-error.js";
import { OPTION_NAMES } from "./options.js";
import { attempt } from "./attempt.js";
import { entriesOf, memberOf, misfit } from "./check-values.js";
import { closest, suggest } from "./suggest.js";
import { scalar } from "./text.js";
import { warnOnce } from "./warn.js";

/**
 * Tells a developer about names nothing listens to. Never throws: a typo must not take the app down.
 *
 * @param call Who was given them.
 * @param known Names of those that it takes. Default: of all.
 */
export const checkOptions = (options: object, call = "createRecourse", known?: readonly string[]): void => {
  if (process.env.NODE_ENV !== "production") check(options, call, known ?? OPTION_NAMES);
};

/** Names that people look for here, and where they are. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  retry: "Write recourseQueryClientConfig(recourse, { retry: { attempts: 2 } })",
  auth: "Write recourseQueryClientConfig(recourse, { auth })",
  nonce: "Write <RecourseProvider recourse={recourse} nonce={nonce}>",
  surfaces: "Write <RecourseProvider recourse={recourse} surfaces={{ dialog: DialogSurface }}>",
  views: "Write kinds: { rate_limit: MyView }, or codes: { seat_taken: MyView }",
  onError: "Write onEvent: ({ type, error }) => { … }",
};
/**
 * Codes that no catalog has, but for a slip: TypeScript refuses them too, and has no suggestion for a quoted name. And
 * actions that nobody asks for, which it takes, for a server may name its own.
 */
function checkLikeNames(options: object, call: string): void {
  const [catalogs, codes, actions, surface] = ["catalogs", "codes", "actions", "surface"].map((name) =>
    memberOf(options, name),
  );
  const all = (name: string): (readonly [string, unknown])[] =>
    entriesOf(catalogs).flatMap(([, catalog]) => entriesOf(memberOf(catalog, name)));
  // `api_key.revoked` is known by `api_key.*` too.
  const patterns = (code: string): string[] =>
    [...code.matchAll(/\./g)].map(({ index }) => `${code.slice(0, index)}.*`);
  const known = all("codes").flatMap(([code]) => [code, ...patterns(code)]);
  const asked = [...all("codes"), ...all("statuses")].flatMap(([, facts]) => [memberOf(facts, "action")].flat());
  const compare = (given: unknown, names: readonly string[], say: (name: string) => string): void => {
    for (const [name] of entriesOf(given)) {
      const meant = names.includes(name) ? null : closest(name, names, 0.85);
      if (meant !== null) {
        const said = say(name);
        warnOnce(said, `${call}(${said} Did you mean \`${meant}\`?`);
      }
    }
  };
  const unknown = "a code that no catalog knows. If it is misspelt, no error has it, and its";
  compare(codes, known, (name) => `{ codes }) has a view for \`${name}\`, ${unknown} view is never shown.`);
  compare(
    memberOf(surface, "codes"),
    known,
    (name) => `{ surface }) has a rule for \`${name}\`, ${unknown} rule is never used.`,
  );
  compare(
    actions,
    [...ACTION_NAMES, ...asked.map(scalar)],
    (name) =>
      `{ actions }) answers \`${name}\`, which no catalog and no view asks for. Unless a server names it, its button is never shown.`,
  );
}

/** Tells of values that cannot be what they are meant for. */
function checkValues(options: object, call: string): void {
  for (const [name, value] of entriesOf(options)) {
    const [what, fix] = attempt(() => misfit(name, value) ?? []) ?? [
      "has a member that throws as it is read",
      "Write it as a plain value, or as a function that is called when it is needed",
    ];
    if (what !== undefined && fix !== undefined)
      warnOnce(
        `value:${name}:${what}`,
        `${call}({ ${name} }) ${what}. It is ignored, so what it was meant to change stays as it is. ${fix}${fix.endsWith("?") ? "" : "."}`,
      );
  }
}

/** Tells of options that nobody listens to, and where they belong. */
function checkOptionNames(options: object, call: string, known: readonly string[]): void {
  for (const name of Object.keys(options))
    if (!known.includes(name))
      warnOnce(
        `option:${name}`,
        `${call} got an unknown option \`${name}\`. It is ignored, so what it was meant to change stays as it is. ${Object.hasOwn(ELSEWHERE, name) ? `${ELSEWHERE[name]}.` : suggest(name, known)}`,
      );
}

/** Tells of kinds that no error has. */
function checkKinds(options: object, call: string): void {
  const known: readonly string[] = ERROR_KINDS;
  for (const [kind] of entriesOf(memberOf(options, "kinds")))
    if (!known.includes(kind))
      warnOnce(
        `kind:${kind}`,
        `${call}({ kinds }) names an unknown kind \`${kind}\`. No error has it, so its view is never shown. ${suggest(kind, ERROR_KINDS)}`,
      );
}

function check(options: object, call: string, known: readonly string[]): void {
  // Each for itself: a getter that throws is told of by one, and ends the others.
  for (const part of [checkLikeNames, checkValues, checkOptionNames, checkKinds])
    attempt(() => part(options, call, known));
}
