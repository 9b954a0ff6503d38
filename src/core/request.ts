import type { Carried, Peek } from "./carried.js";
import { asText } from "./text.js";

/** Method and absolute URL of the request, from the first of the things that clients keep them in. */
export function readRequest(peek: Peek, thrown: unknown, response?: unknown): Pick<Carried, "url" | "method"> {
  const those = [thrown, response].flatMap((owner) => ["request", "config", "options"].map((key) => peek(owner, key)));
  const first = (key: string): string | null => asText(those.map((one) => peek(one, key)).find(asText));
  const url = asText(peek(response, "url")) ?? first("url");
  return { method: first("method"), url: url && /^https?:/i.test(url) ? url : first("baseURL") };
}
