/**
 * What the name of a member says it may hold: patterns by role, the likeliest first. A name only makes a candidate; the
 * value decides. Names are bare: lower case, without `_` and `-`.
 */
const ROLES = {
  status: [/^(http)?(status|(status)?code)$/],
  title: [/^(error)?title$/],
  /** Written for the person who uses the app, or in their language. */
  person: [/^(error)?(user|locali|display|friendly)\w*(message|msg|text)$/],
  /** Members that hold a text, the likeliest first. */
  text: [
    /^(detail|message|msg|mensa[gj]\w+)$/,
    /^(?!dev|debug|internal|tech|exception|short)\w*(message|msg)(te?xt)?$/,
    /desc(ri\w*[^s])?$/,
  ],
  /** Members that hold a text or something else, so that only a sentence counts. */
  loose: [
    /^(details|reason|errors?|(error)?(text|summary|string|cause)|exception|explanation|problem|(more)?info(rmation)?|diagnostics|faultstring|issue|feedback|reg[lr]a)$/,
  ],
  /** Texts for developers. */
  dev: [/(message|msg)$/],
  /** Members that hold nothing but a code, then those that hold a text or a type as well. */
  code: [
    /^(err|fault|failure|message|re(sult|sp?(onse)?|t(urn)?)|exception|internal|app|api|service|problem|(error)?sub)code$|(error|reason)code$|^(error|message)key$|^cod(e|igo)?(err\w*)?$/,
    /^err(or)?(no|num(ber)?|id)$|^messageid$/,
  ],
  sort: [
    /^(err(or)?|fault|reason|exc(eption)?|scim|issue)?(type|name)?$/,
    /^(id|status|category|(error)?message|title|detail|kind|cause)$/,
  ],
  about: [/^((param|field|argument|property|attribute)(eter|path)?s?(name)?|jsonpath|keys)$/],
  /** The last of them only for an id nobody could remember, in an object that tells of an error. */
  id: [
    /req(uest)?id$/,
    /(correlation|trac(e|king)|debug|support|activity|incident|ticket|^log|^error(instance|uu)?)(id|ref(erence)?|identifier)$|^((transaction|txn|operation)id|(psp)?reference)$/,
    /^((uu)?id|instance|trace)$/,
  ],
  link: [/(doc(s|umentation)?|help|info|learnmore|reference|^error)(ur[il]|link|page)?$/],
  href: [/^(href|url|link|about)$/],
  way: [/^(upgrade|checkout|billing|payment|action)(url|link)$/],
  resolve: [/^resolve$/],
  wait: [/^(retry|wait)(after|in|delay|at)?(s(ec(ond)?s?)?|m(s(ec)?|illi\w*|in(ute)?s?)|h(ou)?rs?)?$/],
  retryable: [/^(is)?retr[iy](able)?$/],
  /** Says which field an entry is about; `name` and `key` do so only in a list of fields. */
  locator: [
    /(field|json)path$/,
    /^(field|campo|param|propert|attr|pointer|loc$|issueloc|target$|(error)?source$|argument(name)?$|e(xpression|lement)$|membernames$)|(path|field|property)$/,
    /^(name|key|members|location)$/,
  ],
  entryCode: [/code$/, /^(issue|keyword|rule|kind|reason|error(name)?|(error|constraint)?type)$/],
  wordText: [/^title$|message$/],
  rules: [/^(errors|messages?|reasons?|constraints)$/],
  /** Marks of GraphQL. */
  graph: [/^(locations|extensions)$/],
  /** An error is wrapped in it, and it says so. */
  errorish: [/err|fault|probl|excep|fail|issue|violat(?!edpol)|cause/],
  /** A list in it holds texts for somebody. */
  list: [/detail|messag|param|field|valid|reason|hint|^extra$/],
  /** A list in it holds what is wrong, not what was sent. So does one under `errorish`. */
  telling: [/detail|messag|valid/],
  /** What only developers read, and what echoes the request. */
  skip: [/stack|trace$|^request(params)?$/],
  wrapping: [/respons|result|stat[eu]|exten|meta|data|info|body|payload|link|help|embed/],
  links: [/link/],
  /** Stands beside the error: what is told there counts if the error itself tells nothing. */
  aside: [/^(data|meta|info|help|payload)/],
  /** Has a place of its own in the value, or tells nothing of this error. */
  standard: [
    /^(type|title|(http)?status(code)?|(error)?code|errors?|message|detail|instance|success|ok|timestamp|path|resolve)$/,
  ],
} satisfies Readonly<Record<string, readonly RegExp[]>>;

/** What a member may hold. */
export type Role = keyof typeof ROLES;

/** The bare name of a key and what it may hold. */
export interface Name {
  readonly key: string;
  /** What {@link bareOf} makes of it. */
  readonly bare: string;
  /** The {@link BIT} of each role. */
  readonly roles: number;
  /** The same by place in the role's list of patterns. */
  readonly ranks: readonly number[];
}

/** The bit of each role in {@link Name.roles}. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for each key of `ROLES`
export const BIT = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.keys(ROLES).map((role, at) => [role, 2 ** at]),
) as Readonly<Record<Role, number>>;

/** `error_code`, `errorCode`, `Error-Code` → `errorcode`: lower case, letters and digits only. */
export const bareOf = (key: string): string =>
  key
    .slice(0, 80)
    .normalize("NFD")
    .replace(/[^a-z\d@]/gi, "")
    .toLowerCase();

const names = new Map<string, Name>();

/** The {@link Name} of a key. */
export function nameOf(key: string): Name {
  const known = names.get(key);
  if (known) return known;
  const bare = bareOf(key);
  const ranks: number[] = [];
  for (const [at, patterns] of Object.values<readonly RegExp[]>(ROLES).entries()) {
    // None is at -1, where nobody looks.
    const rank = patterns.findIndex((pattern) => pattern.test(bare));
    ranks[rank] = (ranks[rank] ?? 0) + 2 ** at;
  }
  const name = { key, bare, roles: ranks.reduce((all, one) => all | one, 0), ranks };
  // A stranger chooses the keys, so the memory of them is bounded.
  if (names.size > 999) names.clear();
  if (key.length < 80) names.set(key, name);
  return name;
}
