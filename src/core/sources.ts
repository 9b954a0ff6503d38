import { type Name, type Role, bit, nameOf } from "./names.js";
import { BODY_LIMITS, attempt, copyPlain } from "./snapshot.js";

/** A member of an object, with what its name says. */
export interface Member {
  readonly name: Name;
  readonly value: unknown;
}

/** The members of an object, in their order. */
export interface Members {
  readonly members: readonly Member[];
  /** The bits of all roles among them. */
  readonly roles: number;
}

/** An object of the body that may speak of the error. */
export interface Source extends Members {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Bare name of the member it was found under; `""` for the body itself. */
  readonly under: string;
  /** How directly it speaks: see {@link SPEAKS}. */
  readonly rank: number;
}

/** Ranks of sources: the error and what wraps it, what stands beside it, one entry of a list, a list of links. */
export const SPEAKS = { whole: 0, aside: 1, item: 2, link: 3 } as const;

/** Names of members in which an error is wrapped and that say so. */
export const ERRORISH = /err|fault|probl|excep|fail|issue|violat|cause/;

/** More members no object that tells of an error has. */
const MAX_MEMBERS = 200;

/** Reads the members of an object. */
export function membersOf(raw: Readonly<Record<string, unknown>>): Members {
  const members: Member[] = [];
  let roles = 0;
  for (const key in raw) {
    if (members.length >= MAX_MEMBERS) break;
    const name = nameOf(key);
    // Bodies are plain data, so nothing is inherited.
    members.push({ name, value: raw[key] });
    roles |= name.roles;
  }
  return { members, roles };
}

/** Parses JSON into plain, bounded data; `null` when it is none. */
export function parseJson(text: unknown): unknown {
  return typeof text === "string" && /^\s*[[{"]/.test(text)
    ? attempt(() => copyPlain(JSON.parse(text), BODY_LIMITS))
    : null;
}

type Falsy = null | undefined | false | "" | 0;

/** The first member of a role, in the order of the sources and then of the role's names, that a judge makes something of. */
export function pick<T extends object | string | number, S extends Members>(
  sources: readonly S[],
  role: Role,
  judge: (value: unknown, name: string, source: S, rank: number) => T | Falsy,
): T | null {
  const mask = bit(role);
  for (const source of sources) {
    if (!(source.roles & mask)) continue;
    for (let rank = 0; rank < 3; rank += 1) {
      for (const { name, value } of source.members) {
        const found = name.roles & mask && name.ranks[role] === rank && judge(value, name.bare, source, rank);
        if (found) return found;
      }
    }
  }
  return null;
}
