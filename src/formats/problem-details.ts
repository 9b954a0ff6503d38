import type { Format } from "../core/format.js";
import { isType } from "../core/problem-type.js";
import { asRecord } from "../core/shapes.js";
import { isEcho, readLabel, readText, statusOf } from "../core/text.js";

/**
 * Problem details, RFC 9457 (and 7807): `title` is the same for every occurrence, `detail` tells this one. A member of
 * the wrong JSON type counts as absent, whatever else may look like a text.
 */
export const problemDetails: Format = {
  name: "problem-details",
  read: ({ body, headers, status }) => {
    const { type, title, detail } = asRecord(body);
    const typed = isType(type);
    if (!typed && !headers("content-type")?.includes("problem+json")) return null;
    return {
      type: typed ? type : undefined,
      title: readLabel(title) ?? undefined,
      message: (isEcho(detail, statusOf(status)) ? null : readText(detail)) ?? undefined,
    };
  },
};
