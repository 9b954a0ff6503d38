import { remember } from "./remember.js";

/**
 * What the name of a member says it may hold: patterns by role, the likeliest first. A name only makes a candidate; the
 * value decides. Names are bare: lower case, without `_` and `-`. The words of a pattern stand in the order that packs best.
 */
const ROLES = {
  status: [/^(http)?((status)?code|status)$/],
  title: [/^(error)?title$/],
  /** Written for the person who uses the app, or in their language. */
  person: [/^(error)?(display|user|friendly|locali)\w*(text|message|msg)$/],
  /** Members that hold a text, the likeliest first. */
  text: [
    /^(message|detail|mensa[gj]\w+|msg)$/,
    /^(?!dev|exception|debug|internal|short|tech)\w*(message|msg)(te?xt)?$/,
    /codedes$|desc(ri\w*[^s])?$/,
  ],
  /** Members that hold a text or something else, so that only a sentence counts. */
  loose: [
    /^(explanation|problem|reg[lr]a|(more)?info(rmation)?|issue|reason|diagnostics|ra[sz]ao|exception|errors?|(error)?(string|text|summary|cause)|faultstring|feedback|details)$/,
  ],
  /** Texts for developers. */
  dev: [/(message|msg)$/],
  /** Members that hold nothing but a code, then those that hold a text or a type as well. */
  code: [
    /(reason|error(response)?)code$|^(message|fault|failure|problem|re(t(urn)?|sp?(onse)?|sult)|e(rr)?|info|exception|api|internal|service|(error)?sub|data|app)code$|^cod(igo|e)?(err\w*)?$|^(message|error)key$/,
    /^messageid$|^err(or)?(num(ber)?|no|summary|id(entifier)?)?$|^ret$/,
  ],
  sort: [
    /^(exc(eption)?|issue|reason|scim|fault|err(or)?)?(type|class)?$|^typekey$/,
    /^(exc(eption)?|err(or)?)?name$|^(id|category|cause|kind|(error)?message|detail|title|status)$/,
  ],
  about: [
    /^((json)?path|source|apiname|keys|(error|invalid)?(attr(ibute)?|argument|param|field|property)(path|eter)?s?(name)?)$/,
  ],
  /** The last of them only for an id nobody could remember, and not beside the error. */
  id: [
    /req(uest)?(uu)?id$/,
    /^((psp)?reference|(operation|transaction|txn)id)$|(^log|debug|incident|correlation|support|ticket|^error(instance|uu)?|trac(e|k?ing)|activity)(ref(erence)?|id|identifier)$/,
    /^((uu)?id|instance|trace|request)$/,
  ],
  link: [/(reference|info|help|doc(umentation|s)?|^error|learnmore)(page|link|ur[il])?$/],
  href: [/^(about|url|link|href)$/],
  way: [/^(checkout|upgrade|billing|payment|action|topup)(url|link)$/],
  resolve: [/^resolve$/],
  wait: [
    /^estimatedtime$|^(wait|retry|backoff)(in|delay|at|after)?(s(ec(ond)?s?)?|h(ou)?rs?|m(s(ec)?|in(ute)?s?|illi\w*))?$/,
  ],
  retryable: [/^(is)?retr[iy](able)?$/],
  /** Says which field an entry is about; `name` and `key` do so only in a list of fields. */
  locator: [
    /(field|json)path$/,
    /^(e(lement|xpression)$|loc$|attr|argument(name)?$|membernames$|campo|pointer|param|field|prop(ert|ried)|target$|issueloc|(error)?source$)|(field|property|path)$/,
    /^(errorkey|key|members|location|name|identifier)$/,
  ],
  entryCode: [/code$/, /^(keyword|issue|rule|kind|(error|constraint)?type|reason|error(name)?)$/],
  rules: [/^(constraints|reasons?|errors|messages?|msg)$/],
  /** Marks of GraphQL. */
  graph: [/^(extensions|locations)$/],
  /** An error is wrapped in it, and it says so. */
  errorish: [/^sys$|excep|probl|fault|fail|err|cause|issue|viola(c|t(?!edpol))/],
  /** A list in it holds texts for somebody. */
  list: [/hint|param|field|valid|messag|deta|reason|^(extra|inner)$/],
  /** What only developers read, and what echoes the request. */
  skip: [/^request(params)?$|stack|trace$/],
  wrapping: [/embed|body|meta|info|help|data|result|payload|respons|exten|stat[eu]|link/],
  links: [/link/],
  /** Stands beside the error: what is told there counts if the error itself tells nothing. */
  aside: [/^(meta|info|help|data|payload)/],
  /** Has a place of its own in the value, or tells nothing of this error; of the first there may be a second. */
  standard: [
    /^(type|status|error|(error)?code|message|detail|title)$/,
    /^(resolve|(http)?status(code)?|success|errors|ok|instance|timestamp|path)$/,
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

/** The {@link Name} of a key. */
export const nameOf = /* @__PURE__ */ remember((key): Name => {
  const bare = bareOf(key);
  let roles = 0;
  const ranks: number[] = [];
  for (const [at, patterns] of Object.values<readonly RegExp[]>(ROLES).entries()) {
    const rank = patterns.findIndex((pattern) => pattern.test(bare));
    if (rank < 0) continue;
    roles += 2 ** at;
    ranks[rank] = (ranks[rank] ?? 0) + 2 ** at;
  }
  return { key, bare, roles, ranks };
});
