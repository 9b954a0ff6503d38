import { BIT, type Name, type Role, nameOf } from "./names.js";
import { attempt } from "./attempt.js";
import { copyPlain } from "./snapshot.js";

/** A member of an object, with what its name says. */
interface Member {
  readonly name: Name;
  readonly value: unknown;
}

/** An object of the body that may speak of the error. */
export interface Source {
  readonly raw: Readonly<Record<string, unknown>>;
  /** In their order. */
  readonly members: readonly Member[];
  /** The bits of all roles among them. */
  readonly roles: number;
  /** Name of the member it was found under; that of `""` for the body itself. */
  readonly under: Name;
  /** How directly it speaks, from {@link WHOLE} to {@link LINK}. */
  readonly rank: number;
}

/** Rank of the error and what wraps it. */
export const WHOLE = 0;
/** Rank of what stands beside it. */
export const ASIDE = 1;
/** Rank of one entry of a list. */
export const ITEM = 2;
/** Rank of a list of links. */
export const LINK = 3;

/** Reads the members of an object. */
export function sourceOf(raw: Readonly<Record<string, unknown>>, under: Name, rank: number): Source {
  const members: Member[] = [];
  let roles = 0;
  for (const key in raw) {
    // More no object has that tells of an error.
    if (members.length >= 200) break;
    const name = nameOf(key);
    // Bodies are plain data, so nothing is inherited.
    members.push({ name, value: raw[key] });
    roles |= name.roles;
  }
  return { raw, members, roles, under, rank };
}

/** Parses JSON into plain, bounded data, also where a client or a gateway put words before it; `null` when it is none. */
export function parseJson(given: unknown): unknown {
  // `HTTP 422: {…}`, `[400 Bad Request] {…}`, Spring's `400 : "{…}"`
  const text =
    typeof given === "string" && given.includes("{", 1)
      ? given.replace(/^([^{"]{0,199}[:\])\d.-]|[45]\d\d [\w ]+)\s?(?=("|\[\s*)?\{)|(?<=\})\.$/g, "")
      : given;
  // A longer text is no JSON worth waiting for.
  if (typeof text !== "string" || text.length > 8e6 || !/^\s*[[{"]/.test(text)) return null;
  const parse = (json: string): unknown => attempt(() => copyPlain(JSON.parse(json)));
  const parsed = parse(text) ?? (text.startsWith('"{') ? parse(text.slice(1, -1)) : null);
  return text !== given && typeof parsed === "string" ? parse(parsed) : parsed;
}

type Falsy = null | undefined | false | "" | 0;

/** The first member of a role, in the order of the sources and then of the role's names, that a judge makes something of. */
export function pick<T extends object | string | number>(
  sources: readonly Source[],
  role: Role,
  judge: (value: unknown, name: string, source: Source, rank: number) => T | Falsy,
): T | null {
  const mask = BIT[role];
  for (const source of sources) {
    for (let rank = source.roles & mask ? 0 : 3; rank < 3; rank += 1) {
      for (const { name, value } of source.members) {
        const found = (name.ranks[rank] ?? 0) & mask && judge(value, name.bare, source, rank);
        if (found) return found;
      }
    }
  }
  return null;
}
