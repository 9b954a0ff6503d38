// What was read of an answer beside what a careful person reads in it. Everything not named in `want` must not be read.

const UNFIT = /\[object|^\s*[{<]|^Request failed with|status code \d|^\s+at .+:\d+/m;
const says = (text, read) => (text instanceof RegExp ? text.test(read) : text === read);
const list = (one) => [one ?? []].flat();

/** A client of the server's own need not say the status, nor does an answer whose status is of success. `want`: text · code · fields by path · forms · id · waitMs · kind; where there are several right ones, as a list. */
export function judge(read, want, { status = 0, headers } = {}) {
  const verdicts = [];
  const add = (member, right, found) => verdicts.push({ member, right, note: JSON.stringify(found) });
  const fields = want.fields ?? {};
  const got = Object.fromEntries(read.fieldErrors.toReversed().map(({ path, message }) => [path.join("."), message]));
  const texts = list(want.text);
  const parts = [...Object.values(fields).flat(), ...list(want.forms)];

  if (status >= 400) add("status", read.status === status, read.status);
  if (texts.length)
    add(
      "text",
      texts.some((text) => says(text, read.message) || says(text, read.title)),
      [read.title, read.message],
    );
  else add("no text made up", read.message === null || parts.includes(read.message), read.message);
  add("code", want.code ? list(want.code).includes(read.code) : read.code === null, read.code);
  for (const [path, message] of Object.entries(fields)) add("fields", list(message).includes(got[path]), got);
  add(
    "no field made up",
    Object.keys(got).every((path) => path in fields),
    got,
  );
  for (const text of list(want.forms)) add("forms", [read.message, ...read.formErrors].includes(text), read.formErrors);
  add(
    "no form text made up",
    read.formErrors.every((text) => [...list(want.forms), ...texts].includes(text)),
    read.formErrors,
  );
  // An id that is made anew for each answer is known by its header; a client of the server's own has had another.
  const made = want.id?.header && (headers ? headers[want.id.header] : read.requestId);
  add(
    "request id",
    made === undefined ? read.requestId === (want.id ?? null) : made && read.requestId === made,
    read.requestId,
  );
  const wait = want.waitMs ?? null;
  const early = wait === null ? read.retryAfterMs === null : Math.abs((read.retryAfterMs ?? -1e6) - wait) <= 2000;
  add("wait", early, read.retryAfterMs);
  if (want.kind) add("kind", list(want.kind).includes(read.kind), read.kind);
  add("fit to read", !UNFIT.test([read.title, read.message].join("\n")), [read.title, read.message]);
  return verdicts;
}
