import { BODY_LIMITS, attempt, copyPlain } from "./snapshot.js";

/** Members of an object by bare name. Bare names have no `_`, so none of them can be `__proto__`. */
export type Members = Readonly<Record<string, unknown>>;

/** An object of the body that may speak of the error. */
export interface Source {
  readonly raw: object;
  readonly members: Members;
  /** Bare name of the member it was found under; `""` for the body itself. */
  readonly under: string;
  /** One of a list: it speaks only where nothing around the list does. */
  readonly item: boolean;
}

/** Names of members in which an error is wrapped and that say so. */
export const ERRORISH = /err|fault|probl|excep|fail|issue|violat|cause/;

const bareNames = new Map<string, string>();

/** `error_code`, `errorCode`, `Error-Code` → `errorcode`: lower case, letters and digits only. */
export function bare(key: string): string {
  let name = bareNames.get(key);
  if (name === undefined) {
    name = key
      .slice(0, 80)
      .replace(/[^a-z\d@]/gi, "")
      .toLowerCase();
    // A stranger chooses the keys, so the memory of them is bounded.
    if (bareNames.size < 999) bareNames.set(key, name);
  }
  return name;
}

/** Members by bare name; of two spellings the first counts. */
export function membersOf(raw: object): Members {
  const members: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const name = bare(key);
    if (!Object.hasOwn(members, name)) members[name] = value;
  }
  return members;
}

/** Parses JSON into plain, bounded data; `null` when it is none. */
export function parseJson(text: unknown): unknown {
  return typeof text === "string" && /^\s*[[{"]/.test(text)
    ? attempt(() => copyPlain(JSON.parse(text), BODY_LIMITS))
    : null;
}

type Falsy = null | undefined | false | "" | 0;

/** The first member, in the order of the sources and then of the names, that a judge makes something of. */
export function pick<T extends object | string | number, S extends Pick<Source, "members">>(
  sources: readonly S[],
  names: readonly RegExp[],
  judge: (value: unknown, name: string, source: S) => T | Falsy,
): T | null {
  for (const source of sources) {
    const { members } = source;
    const keys = Object.keys(members);
    for (const pattern of names) {
      for (const name of keys) {
        const found = pattern.test(name) && judge(members[name], name, source);
        if (found) return found;
      }
    }
  }
  return null;
}
