/** What is written for nobody who uses the app. In any case of letters; each line is one reason, named above it. */
const REASONS = [
  // Raw: JSON, lists of codes, markup, an address, what is too long for a word.
  /^(\w*error: )?(\{|#<[a-z]|\[\s*[[{"]|\[\w+] "|<[?\w][^>]{0,200}>\s*<|\S{80}|\w+:\/\/\S+$)/i,
  // What engines and clients say of themselves: fetch, undici, axios, got, generated clients, JSON.parse, React.
  /^(\w*error: )?((load |fetch )?fail(ed)?( to fetch)?$|network ?error|\w+error$|undefined|null( is not|\w*exception| pointer|$)|unexpected (token|end)|(request|http) fail(ed with|ure (resp|dur))|((non-)?\d{3} )?status code|response (returned an|not succ)|(error|response) code:? \d|\[object |minified react|all promises were rej|uncaught )/i,
  /cannot read propert|is not a function|server components render|\be(noent|conn(re|ab)|notfo|timedo)/i,
  // JSON and markup within a text.
  /[:\])\d-]["[ ]{0,4}\{[\s\\nrt]*"|\n[[{]\n|<[/!]|<(html|br)/i,
  // Stacks; names of classes, files and services: Python, Java, .NET, Ruby, AWS.
  /\n\s{0,20}at \S|traceback|stack ?trace|\w\.\w{1,99}(exception|error)\b|\.(py|php|go|cs|java|[jt]sx?|rb)[:( ]|\(service: |^\w+::\w/i,
  // Databases: ODBC and PDO, Oracle, PostgreSQL, MySQL, MongoDB.
  /sqlstate|sql syntax|`prisma\.|\bora-\d|syntax error at|violates [\w -]{0,40}constraint|denied for (table|relation|schema)|duplicate (key (value|error)|entry .{1,200} for key)|^key \(/i,
  /\bselect (distinct |[\w"`]*[*.,(`]).{0,200} from |\bselect \w+ from \w+ (limit \d|where \w+ ?[=<>]|order by)|\b(insert into|delete from) \S{1,99} (values|\(|where)/i,
  // Convex; mini programs of WeChat and Alipay.
  /^\[convex |^\w+:fail\b/i,
  // Secrets: PEM, AWS, GitHub, JWT, webhooks, Stripe, tokens, Slack.
  /-----begin|\b(akia\w{11}|gh[a-z]_|eyj[\w-]{14}|whsec_|[sr]k_(live|test)_|bearer [\w.-]{15}|xox[a-z]-)\w/i,
];

/** One pattern of all reasons: a text is gone through once. */
const UNFIT = /* @__PURE__ */ new RegExp(/* @__PURE__ */ REASONS.map(({ source }) => source).join("|"), "i");

/** Code, markup, traces, queries, secrets, and what engines and clients say of themselves. */
export const isUnfit = (text: string): boolean => UNFIT.test(text);
