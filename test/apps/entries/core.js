import { normalizeError } from "react-recourse/core";

console.log(normalizeError({ status: 429, headers: { "retry-after": "3" }, body: null }).retryAfterMs);
