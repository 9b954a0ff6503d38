import type { ApiError } from "./api-error.js";
import { scalar } from "./text.js";

/** The language that the server says its texts are in (`Content-Language`), for a `lang` attribute; `""`: nobody knows. */
export const serverLang = ({ details }: ApiError): string =>
  // A body may have a member of that name which is no language tag (RFC 5646).
  /^[a-z]{2,3}(-\w{1,8}){0,3}$/i.exec(scalar(details["lang"]))?.[0] ?? "";
