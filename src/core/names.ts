import { remember } from "./remember.js";

/**
 * What the name of a member says it may hold: patterns by role, the likeliest first. A name only makes a candidate; the
 * value decides. Names are bare: lower case, without `_` and `-`. The words of a pattern stand in the order that packs best.
 */
const ROLES = {
  status: [/^(http)?((status)?code|status)$/],
  title: [/^(error)?title$/],
  /** Written for the person who uses the app, or in their language. */
  person: [/^(error)?(locali|display|friendly|user)\w*(msg|message|text)$/],
  /** Members that hold a text, the likeliest first. */
  text: [
    /^(msg|message|detail|mensa[gj]\w+)$/,
    /^(?!tech|debug|dev|short|internal|exception)\w*(msg|message)(te?xt)?$/,
    /codedes$|desc(ri\w*[^s])?$/,
  ],
  /** Members that hold a text or something else, so that only a sentence counts. */
  loose: [
    /^(explanation|ra[sz]ao|(more)?info(rmation)?|reg[lr]a|exception|details|feedback|problem|faultstring|errors?|reason|issue|(error)?(summary|string|cause|text)|diagnostics)$/,
  ],
  /** Texts for developers. */
  dev: [/(msg|message)$/],
  /** Members that hold nothing but a code, then those that hold a text or a type as well. */
  code: [
    /(reason|error(response)?)code$|^(service|info|app|api|message|data|exception|fault|problem|failure|internal|e(rr)?|(error)?sub|r(e(t(urn)?|sult|sp?(onse)?))?)code$|^cod(igo|e)?(err\w*)?$|^(message|error)key$/,
    /^(messageid|statuscode|ret)$|^err(or)?(summary|id(entifier)?|no|num(ber)?)?$/,
  ],
  sort: [
    /^(err(or)?|exc(eption)?|scim|fault|reason|issue)?(type|class)?$|^typekey$/,
    /^(err(or)?|exc(eption)?)?name$|^(tag|title|cause|category|id|(error)?message|detail|status|kind)$/,
  ],
  about: [
    /^((error|invalid)?(field|property|argument|param|attr(ibute)?)(path|eter)?s?(name)?|apiname|keys|(json)?path|target|source)$/,
  ],
  /** The last of them only for an id nobody could remember, in an object that tells of an error. */
  id: [
    /req(uest)?(uu)?id$/,
    /^((operation|transaction|txn)id|(psp)?reference)$|(support|incident|correlation|trac(k?ing|e)|ticket|debug|activity|^error(instance|report|uu)?|^(error)?log)(ref(erence)?|id|identifier)$/,
    /^(instance|(uu|fault|context|reference)?id|trace|request)$/,
  ],
  link: [/(doc(s|umentation)?|reference|^error|info|help|learnmore)(page|link|ur[il])?$/],
  href: [/^(about|href|link|url)$/],
  way: [/^(billing|checkout|topup|action|upgrade|payment)(link|url)$/],
  resolve: [/^resolve$/],
  wait: [
    /^estimatedtime$|^(wait|retry|backoff)(at|delay|after|in)?(m(in(ute)?s?|s(ec)?|illi\w*)|h(ou)?rs?|s(ec(ond)?s?)?)?$/,
  ],
  retryable: [/^(is)?retr[iy](able)?$/],
  /** Says which field an entry is about; `name` and `key` do so only in a list of fields. */
  locator: [
    /(field|json)path$/,
    /^(e(xpression|lement)$|param|attr|pointer|membernames$|target$|field|prop(ried|ert)|issueloc|argument(name)?$|(error)?source$|loc$|campo)|(field|property|path|errorrelatedto)$/,
    /^(name|key|members|entry|location|errorkey|identifier)$/,
  ],
  entryCode: [/code$/, /^(rule|keyword|error(name)?|reason|issue|(error|constraint)?type|kind)$/],
  rules: [/^(msg|messages?|reasons?|rules|constraints|errors)$/],
  /** Marks of GraphQL. */
  graph: [/^(extensions|locations)$/],
  /** An error is wrapped in it, and it says so. */
  errorish: [/excep|cause|fault|probl|viola(c|t(?!edpol))|err|fail|issue|^sys$/],
  /** A list in it holds texts for somebody. */
  list: [/^(extra|inner)$|reason|deta|hint|param|field|valid|messag/],
  /** What only developers read, and what echoes the request. */
  skip: [/^request(params)?$|stack|trace$/],
  wrapping: [/link|respons|data|info|help|meta|embed|stat[eu]|result|exten|payload|body/],
  links: [/link/],
  /** Stands beside the error: what is told there counts if the error itself tells nothing. */
  aside: [/^(data|info|help|meta|payload)/],
  /** Has a place of its own in the value, or tells nothing of this error; of the first there may be a second. */
  standard: [
    /^((error)?code|status|type|message|detail|error|title)$/,
    /^(instance|resolve|(http)?status(code)?|success|errors|ok|timestamp|path)$/,
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
