/** Longest text that is looked at, in characters; it is cut before any pattern sees it. */
const MAX_REDACT = 8000;
/** How many coats a secret may be in: percent-encoded base64 is two. */
const MAX_DEPTH = 2;
/** What stands in for what was taken out. */
const GONE = "[redacted]";

/** Beginnings of keys and tokens in use, and what only secrets look like: no word, and no id but Twilio's, is as long. */
const SECRET =
  /^(?:(?:sk|rk|pk|ak|api|key|pat|tok|secret|live|test)[_-]|whsec_|gh[a-z]_|gl[a-z]{1,4}t-|xox[a-z][.-]|A[KS]IA\w|AIza|GOCSPX|ya29\.|eyJ|npm_|pypi-|SG\.|shp[a-z]{2}_|hf_|sq0|EAA[A-Z]|figd_|hv[bs]\.|ATATT|\d{8,10}:AA|[\w-]{24,28}\.[\w-]{6}\.)|_(?:sk|api|pat|live|test|secret)_\w|:[^@:]+@|[^@]@[^@.]+\.|(?!RQ)(?=[a-z]{0,29}\d[a-z]{0,29}\d)[a-z\d]{34}/i;
/**
 * `api_key.revoked`, `E1007_API_DISABLED`: words of a language in a row are a code, and that is what support asks for. Small
 * letters with numbers after the first word may be a key.
 */
const CODE =
  /^(?:\d?[a-z]{1,15}\d{0,4}[_.:-])?(?:[a-z]{1,15}[_.:-])*[a-z]{1,15}$|^(?:(?:\d{0,4}|\d?[A-Z]{1,15}\d{0,4})[_.:-])*[A-Z]{1,15}$/;
/** Headers of which no part is anybody's business; in a sentence the word stands without. */
const HEADER =
  /((?:^|["'{,\n;?&-])\s{0,9}(?:authorization|cookie)["'\\]{0,2}\s{0,9}[:=]|\b(?:authorization|cookie)=).+/gi;
/** Names whose value is nobody's business; those that are part of many a word stand alone. */
const NAMED =
  /((?:token(?!s)|secret|passw|passphrase|pwd|(?:api|access|account|private)[_-]?key|sess(?:ion|id)|signature|credential|(?<![a-z])(?:auth|sid|sig|otp|pin|cvv|cvc|ssn)(?:_?(?:code|key|number|header))?(?![a-z]))\w{0,12}["'\\\])]{0,3}\s{0,9}[=:]\s{0,9})(?!\[redacted)(?:"(?:[^"\\]|\\.){1,200}"|[^\s&]+)/gi;
/** Words after which a secret stands. A basic plan is none. */
const SCHEME = /\b([Bb]earer|BEARER|[Bb]asic|Negotiate)(\W{1,9})(?=\S*(?:\d|=|[a-z][A-Z])|\S{20})\S{8,}/g;

/** What `atob` reads; it needs no `=` at the end. */
const BASE64 = /^([\w+/]{4})*([\w+/]{2,3})?$/;

/** The Luhn check (ISO/IEC 7812-1), for the numbers of cards. */
function isCard(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at)) * (1 + (at % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum > 0 && sum % 10 === 0;
}

/** ISO 13616: the number, with its head at the end and letters as numbers, leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  let rest = 0;
  for (const char of text.slice(4) + text.slice(0, 4)) rest = Number(`${rest}${Number.parseInt(char, 36)}`) % 97;
  return rest === 1;
}

/** Its letters and digits alone. */
const bare = (text: string): string => text.replace(/[^a-z\d]/gi, "");

/** Whether a word without blanks is a secret, or one in another coat. `depth`: how many it had already. */
function isSecret(word: string, depth: number): boolean {
  if (SECRET.test(word) && !CODE.test(word)) return true;
  if (/^[A-Z]{2}\d\d\w{11}/i.test(word) && isIban(bare(word))) return true;
  if (depth === MAX_DEPTH) return false;
  // Not `decodeURIComponent`: it throws at the first byte that belongs to no letter, which is slow, and would hide the rest.
  const fromPercent = unescape(word);
  const plain = word.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "");
  const fromBase64 = BASE64.test(plain) ? atob(plain) : "";
  return [fromPercent, /^[ -~\s]+$/.test(fromBase64) ? fromBase64 : word].some(
    (text) => text !== word && takeOut(text, depth + 1) !== text,
  );
}

/** Takes secrets out of a text. `depth`: how many coats it had. */
const takeOut = (text: string, depth: number): string =>
  text
    .replace(/-----BEGIN[^]*?(?:-----END[^\n]*|$)/g, GONE)
    .replace(HEADER, `$1 ${GONE}`)
    .replace(SCHEME, `$1$2${GONE}`)
    .replace(NAMED, `$1${GONE}`)
    // Numbers may be written in groups.
    .replace(/\d(?:[ -]?\d){12,18}(?!\d)/g, (found) => (isCard(bare(found)) ? GONE : found))
    .replace(/\b[A-Z]{2}\d{2}(?: [A-Z\d]{4}){2,7} [A-Z\d]{1,4}\b/g, (found) => (isIban(bare(found)) ? GONE : found))
    .replace(/\S{7,}/g, (word) =>
      [...new Set([word, ...word.split(/[\s"'`<>(){}[\],;=&?|/]/)])].some(
        (one) => one.length > 6 && isSecret(one, depth),
      )
        ? GONE
        : word,
    );

/**
 * Takes out what must not leave the page: keys and tokens by their beginnings, values after telling names, credentials in
 * URLs, addresses of mail, numbers of cards and accounts, private keys; also percent-encoded or in base64. Texts over
 * 8,000 characters are cut first; what is neither text nor number is the empty text. Linear in the length; never throws.
 */
export const redact = (given: unknown): string =>
  typeof given === "string" || typeof given === "number" ? takeOut(String(given).slice(0, MAX_REDACT), 0) : "";
