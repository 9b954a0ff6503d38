/** What is written for nobody who uses the app. In any case of letters; each line is one reason, named above it. */
const REASONS = [
  // Raw: JSON, lists of codes, markup, an address, a path, a media type, what is too long for a word.
  /^(\w*error: )?(<[?\w][^>]{0,200}(>\s*<|\/>$)|\[\s*[[{"]|\{(?!\w+} )|#<[a-z]|\w+:\/\/\S+$|\/[!-~]+$|application\/\S+( charset\S+)?$|http\/\d(\.\d)? \d{3}|\[\w+] "|\S{80})/i,
  // What engines and clients say of themselves: fetch, undici, axios, got, generated clients, JSON.parse, React.
  /^(\w*error: )?((fetch |load )?fail(ed)?( to fetch)?$|(error|response) code:? \d|\w+error$|\[object |null( is not| pointer|$|\w*exception)|uncaught |network ?error|((non-)?\d{3} )?status code|response (not succ|returned an)|unexpected (token(?!(?!.*\bjson\b).* in (?!\/))|end)|undefined|minified react|all promises were rej|(http|request) fail(ed with|ure (dur|resp)))/i,
  /\be(notfo|noent|conn(ab|re)|timedo)|server components render|is not a function|cannot read propert/i,
  // JSON and markup within a text.
  /\n[[{]\n|<[/!]|[:\])\d-]["[ ]{0,4}\{[\s\\nrt]*"|<(html|br)/i,
  // Stacks; names of classes, files and services: Python, Java, .NET, Ruby, AWS.
  /\(service: |^\w+::\w|\.(cs|rb|py|go|[jt]sx?|java|php)[:( ]|\w\.\w{1,99}(error|exception)\b|stack ?trace|traceback|\n\s{0,20}at \S/i,
  // Databases: ODBC and PDO, Oracle, PostgreSQL, MySQL, MongoDB.
  /violates [\w -]{0,40}constraint|sqlstate|denied for (schema|relation|table)|\bora-\d|failing row contains \(|duplicate (entry .{1,200} for key|key (value|error))|`prisma\.|^key \(|syntax error at|sql syntax/i,
  /\b(insert into|delete from) \S{1,99} (values|\(|where)|\bselect \w+ from \w+ (where \w+ ?[=<>]|limit \d|order by)|\bselect (distinct |[\w"`]*[*.,(`]).{0,200} from /i,
  // Convex; mini programs of WeChat and Alipay.
  /^\[convex |^\w+:fail\b/i,
  // Secrets: PEM, AWS, GitHub, JWT, webhooks, Stripe, tokens, Slack.
  /\b(akia\w{11}|[sr]k_(test|live)_|gh[a-z]_|eyj[\w-]{14}|whsec_|xox[a-z]-|bearer [\w.-]{15})\w|-----begin/i,
];

/** One pattern of all reasons: a text is gone through once. */
const UNFIT = /* @__PURE__ */ new RegExp(/* @__PURE__ */ REASONS.map(({ source }) => source).join("|"), "i");

/** Code, markup, traces, queries, secrets, and what engines and clients say of themselves. */
export const isUnfit = (text: string): boolean => UNFIT.test(text);
