/**
 * What the name of a member says it may hold: patterns by role, the likeliest first. A name only makes a candidate; the
 * value decides. Names are bare: lower case, without `_` and `-`. The words of a pattern stand in the order that packs best.
 */
const ROLES = {
  status: [/^(http)?(status|(status)?code)$/],
  title: [/^(error)?title$/],
  /** Written for the person who uses the app, or in their language. */
  person: [/^(error)?(friendly|locali|display|user)\w*(message|msg|text)$/],
  /** Members that hold a text, the likeliest first. */
  text: [
    /^(detail|message|msg|mensa[gj]\w+)$/,
    /^(?!tech|exception|debug|internal|short|dev)\w*(message|msg)(te?xt)?$/,
    /desc(ri\w*[^s])?$|codedes$/,
  ],
  /** Members that hold a text or something else, so that only a sentence counts. */
  loose: [
    /^(explanation|problem|ra[sz]ao|reg[lr]a|(more)?info(rmation)?|reason|errors?|(error)?(string|summary|cause|text)|issue|faultstring|feedback|details|exception|diagnostics)$/,
  ],
  /** Texts for developers. */
  dev: [/(message|msg)$/],
  /** Members that hold nothing but a code, then those that hold a text or a type as well. */
  code: [
    /^(e(rr)?|fault|failure|problem|re(t(urn)?|sp?(onse)?|sult)|exception|api|(error)?sub|message|info|internal|service|app)code$|^(error|message)key$|(error|reason)code$|^cod(e|igo)?(err\w*)?$/,
    /^err(or)?(id|no|num(ber)?|summary)?$|^messageid$|^ret$/,
  ],
  sort: [
    /^(scim|exc(eption)?|reason|err(or)?|issue|fault)?(type|class)?$/,
    /^(err(or)?|exc(eption)?)?name$|^(category|cause|status|kind|(error)?message|detail|title|id)$/,
  ],
  about: [/^(keys|jsonpath|apiname|(attr(ibute)?|argument|param|field|property)(eter|path)?s?(name)?)$/],
  /** The last of them only for an id nobody could remember, in an object that tells of an error. */
  id: [
    /req(uest)?id$/,
    /(^log|debug|incident|^error(instance|uu)?|support|trac(e|king)|correlation|ticket|activity)(id|identifier|ref(erence)?)$|^((operation|transaction|txn)id|(psp)?reference)$/,
    /^(trace|instance|(uu)?id)$/,
  ],
  link: [/(learnmore|^error|info|help|doc(s|umentation)?|reference)(page|link|ur[il])?$/],
  href: [/^(href|about|url|link)$/],
  way: [/^(action|billing|payment|checkout|upgrade)(url|link)$/],
  resolve: [/^resolve$/],
  wait: [/^(retry|wait)(in|delay|at|after)?(h(ou)?rs?|m(illi\w*|s(ec)?|in(ute)?s?)|s(ec(ond)?s?)?)?$/],
  retryable: [/^(is)?retr[iy](able)?$/],
  /** Says which field an entry is about; `name` and `key` do so only in a list of fields. */
  locator: [
    /(field|json)path$/,
    /^(campo|loc$|attr|e(xpression|lement)$|target$|prop(ert|ried)|(error)?source$|argument(name)?$|issueloc|param|field|pointer|membernames$)|(field|property|path)$/,
    /^(key|location|name|members|identifier)$/,
  ],
  entryCode: [/code$/, /^(keyword|issue|rule|kind|(error|constraint)?type|reason|error(name)?)$/],
  rules: [/^(errors|constraints|messages?|reasons?)$/],
  /** Marks of GraphQL. */
  graph: [/^(locations|extensions)$/],
  /** An error is wrapped in it, and it says so. */
  errorish: [/err|fault|fail|probl|cause|issue|viola(c|t(?!edpol))|excep|^sys$/],
  /** A list in it holds texts for somebody. */
  list: [/deta|messag|param|field|valid|reason|hint|^(inner|extra)$/],
  /** What only developers read, and what echoes the request. */
  skip: [/^request(params)?$|stack|trace$/],
  wrapping: [/link|body|stat[eu]|exten|respons|embed|payload|data|result|meta|info|help/],
  links: [/link/],
  /** Stands beside the error: what is told there counts if the error itself tells nothing. */
  aside: [/^(meta|info|help|payload|data)/],
  /** Has a place of its own in the value, or tells nothing of this error. */
  standard: [
    /^(ok|success|(http)?status(code)?|errors?|(error)?code|type|message|detail|title|resolve|instance|timestamp|path)$/,
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
  let roles = 0;
  const ranks: number[] = [];
  for (const [at, patterns] of Object.values<readonly RegExp[]>(ROLES).entries()) {
    const rank = patterns.findIndex((pattern) => pattern.test(bare));
    if (rank < 0) continue;
    roles += 2 ** at;
    ranks[rank] = (ranks[rank] ?? 0) + 2 ** at;
  }
  const name = { key, bare, roles, ranks };
  // A stranger chooses the keys, so the memory of them is bounded.
  if (names.size > 999) names.clear();
  if (key.length < 80) names.set(key, name);
  return name;
}
