import type { Format } from "../core/format.js";
import { asRecord, isRecord } from "../core/shapes.js";

/**
 * google.rpc.Status (AIP-193): the reason of its `ErrorInfo` is the code, finer than `status`, and the metadata are the
 * details. The rest of it (violations, delays, help links, localized texts) the evidence reader finds by itself.
 * Not among the defaults: give it to `createRecourse({ formats: [google] })`.
 */
export const google: Format = {
  name: "google",
  read: ({ body }) => {
    const { details } = asRecord(asRecord(body)["error"]);
    const infos: unknown[] = Array.isArray(details) ? details : [];
    const info = infos.filter(isRecord).find((one) => String(one["@type"]).endsWith("google.rpc.ErrorInfo"));
    if (!info || typeof info["reason"] !== "string") return null;
    return { code: info["reason"], details: { domain: info["domain"], ...asRecord(info["metadata"]) } };
  },
};
