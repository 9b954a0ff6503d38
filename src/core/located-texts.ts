import type { FieldError } from "./api-error.js";
import { fieldOf } from "./field-error.js";
import { parsePath } from "./paths.js";

/**
 * The fields of texts that say in a form of their own where they are of: `[body.email] Is no address; [body.name] Is missing`
 * (better-auth), `items.1.qty in body is required`, with a code of its own (go-openapi).
 */
export const locatedIn = (text: string, code: string | null): readonly FieldError[] => {
  const named =
    /^6\d\d$/.test(code ?? "") && /^(\S+) in (?:body|query|path|formData) (?:is|must|should|can)\b/.exec(text);
  const found = named
    ? [[text, named[1], text]]
    : [...text.matchAll(/(?:^|[;:] {1,9})\[body\.([^\s\]]{1,99})] (.+?)(?=; {1,9}\[body\.|$)/gs)];
  return found.flatMap(([, name, own = ""]) => {
    const path = parsePath(name);
    return path?.length ? fieldOf(path, own.trim(), code) : [];
  });
};
