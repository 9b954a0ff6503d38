/**
 * What the name of a member says it may hold: patterns by role, the likeliest first. A name only makes a candidate; the
 * value decides. Names are bare: lower case, without `_` and `-`.
 */
const ROLES = {
  status: [/^(http)?(status|statuscode|code)$/],
  title: [/^(error|fault)?(title|label)$/, /^errorcodelabel$/],
  /** Written for the person who uses the app, or in their language. */
  person: [/^(error)?(user|locali[sz]ed|display|human|friendly)\w*(message|msg|text)$/],
  message: [/^message$/],
  /** Members that hold a text, the likeliest first. */
  text: [/^(detail|message|msg)$/, /^(?!dev|debug|internal|tech|exception)\w*(message|msg)$/, /description$/],
  /** Members that hold a text or something else, so that only a sentence counts. */
  loose: [
    /^(details|reason|errors?|(error)?(text|summary|string)|explanation|diagnostics|cause|faultstring|issue|problem|info|phrase)$/,
  ],
  /** Texts for developers. */
  dev: [/(message|msg)$/],
  type: [/^type$/],
  /** Members that hold nothing but a code, then those that hold a text or a type as well. */
  code: [
    /^(error|err|fault|app|api|problem|reason|failure|message|result|response|vendor|service|internal|sub)*code$|(error|fault|problem|reason)code$|^(error|message)key$/,
    /^err(or)?(no|num|number|id)$/,
  ],
  sort: [
    /^(error|err|reason|fault|exception)?(type|name)?$|^issue$/,
    /^(id|status|category|message|title|detail|kind)$/,
  ],
  about: [/^(param|field)(eter)?s?(name)?$/],
  /** The last of them only for an id nobody could remember, in an object that tells of an error. */
  id: [
    /req(uest)?id$/,
    /(correlation|trace|debug|support|log|txn|transaction|operation|incident|ticket|activity)(id|ref|identifier)$|reference$|^error(id|ref|uuid|instanceid)$/,
    /^(uuid|id)$/,
  ],
  link: [
    /(docs?|documentation|help|info|reference|learnmore)(url|uri|link|href|page)?$|document(url|link)$|^error(url|uri|link)/,
  ],
  href: [/^(href|url|about)$/],
  way: [/^(upgrade|checkout|billing|payment|action|redirect)(url|link)$/],
  resolve: [/^(resolve|resolution)$/],
  wait: [/^(retry|wait)(after|in|delay|at)?(s|secs?|seconds|ms|millis\w*)?$/],
  retryable: [/^(is)?(retry|retryable|retriable)$/],
  /** Says which field an entry is about; `name` and `key` do so only in a list of fields. */
  locator: [/^(field|param|propert|attr|pointer|loc$|target$|source$)|path$/, /^(name|key)$|location$/],
  entryCode: [/code$/, /^(type|issue|keyword|rule|kind|reason|error)$|(constraint|violation|error)type$/],
  wordText: [/^title$|message$/],
  rules: [/^(errors|messages?|constraints)$/],
  /** Marks of GraphQL, of machine types, of texts with a language of their own. */
  graph: [/^(locations|extensions)$/],
  machine: [/^@type$/],
  locale: [/^locale$/],
} satisfies Readonly<Record<string, readonly RegExp[]>>;

/** What a member may hold. */
export type Role = keyof typeof ROLES;

/** The bare name of a key and what it may hold. */
export interface Name {
  readonly key: string;
  readonly bare: string;
  /** One bit for each role. */
  readonly roles: number;
  /** Place in the role's list of patterns. */
  readonly ranks: Readonly<Partial<Record<Role, number>>>;
}

const ENTRIES = /* @__PURE__ */ Object.entries<readonly RegExp[]>(ROLES);
const BITS = /* @__PURE__ */ new Map(ENTRIES.map(([role], at) => [role, 2 ** at]));

/** The bit of a role in {@link Name.roles}. */
export const bit = (role: Role): number => BITS.get(role) ?? 0;

const names = new Map<string, Name>();

/** `error_code`, `errorCode`, `Error-Code` → `errorcode`: lower case, letters and digits only. */
export const bare = (key: string): string => nameOf(key).bare;

/** The {@link Name} of a key. */
export function nameOf(key: string): Name {
  const known = names.get(key);
  if (known) return known;
  const text = key
    .slice(0, 80)
    .replace(/[^a-z\d@]/gi, "")
    .toLowerCase();
  const ranks: Record<string, number> = {};
  let roles = 0;
  for (const [at, [role, patterns]] of ENTRIES.entries()) {
    const rank = patterns.findIndex((pattern) => pattern.test(text));
    if (rank < 0) continue;
    roles += 2 ** at;
    ranks[role] = rank;
  }
  const name = { key, bare: text, roles, ranks };
  // A stranger chooses the keys, so the memory of them is bounded.
  if (names.size < 999) names.set(key, name);
  return name;
}
