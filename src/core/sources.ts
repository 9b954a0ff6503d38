import { BODY_LIMITS, copyPlain, isRecord } from "./snapshot.js";

/** An object of the body that may speak of the error. Members by bare name: lower case, letters and digits only. */
export interface Source {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly members: ReadonlyMap<string, unknown>;
  /** Bare name of the member it was found under; `""` for the body itself. */
  readonly under: string;
  /** One of a list of errors: it speaks only where nothing around the list does. */
  readonly item: boolean;
}

const MAX_SOURCES = 40;
const MAX_DEPTH = 6;

/** Names of members in which an error is wrapped. */
export const ERRORISH = /err|fault|probl|excep|fail|issue|violat|cause|diagnos/;
const WRAPPER =
  /err|fault|probl|excep|fail|issue|violat|cause|diagnos|detail|messag|respons|result|status|exten|meta|data|param|info|context|reason|body|link|help/;

const bareNames = new Map<string, string>();

/** `error_code`, `errorCode`, `Error-Code` → `errorcode`. */
export function bare(key: string): string {
  let name = bareNames.get(key);
  if (name === undefined) {
    name = key
      .slice(0, 80)
      .replace(/[^a-zA-Z\d@]/g, "")
      .toLowerCase();
    // A stranger chooses the keys, so the memory of them is bounded.
    if (bareNames.size < 1000) bareNames.set(key, name);
  }
  return name;
}

/** Members by bare name; of two spellings the first counts. */
export function membersOf(raw: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const members = new Map<string, unknown>();
  for (const key of Object.keys(raw)) {
    const name = bare(key);
    if (!members.has(name)) members.set(name, raw[key]);
  }
  return members;
}

/** Parses JSON into plain, bounded data; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{"]/.test(text.slice(0, 99))) return undefined;
  try {
    return copyPlain(JSON.parse(text), BODY_LIMITS);
  } catch {
    return undefined;
  }
}

/** The objects of a body that may speak of the error: those around others first, members of lists last. */
export function findSources(body: unknown): readonly Source[] {
  const found: Source[] = [];
  const items: Source[] = [];
  const queue: { value: unknown; under: string; item: boolean; depth: number }[] = [
    { value: body, under: "", item: false, depth: 0 },
  ];
  for (const { value, under, item, depth } of queue) {
    if (found.length + items.length >= MAX_SOURCES) break;
    const next = (inner: unknown, name: string, isItem: boolean): void => {
      // A gateway may pass on the whole body of another server as one text.
      const opened = typeof inner === "string" ? parseJson(inner) : inner;
      if (depth < MAX_DEPTH && typeof opened === "object" && opened)
        queue.push({ value: opened, under: name, item: isItem, depth: depth + 1 });
    };
    if (Array.isArray(value)) next(value.find(isRecord), under, true);
    else if (isRecord(value)) {
      const members = membersOf(value);
      (item ? items : found).push({ raw: value, members, under, item });
      // What is called an error speaks before what is called data.
      for (const errorish of [true, false]) {
        for (const [name, member] of members) {
          if (ERRORISH.test(name) === errorish && (WRAPPER.test(name) || members.size === 1)) next(member, name, item);
        }
      }
    }
  }
  return [...found, ...items];
}

/** The first member, in the order of the sources and then of the names, that a judge finds fit. */
export function pick<T>(
  sources: readonly Source[],
  names: readonly RegExp[],
  judge: (value: unknown, name: string, source: Source) => T | null | undefined,
): T | null {
  for (const source of sources) {
    for (const pattern of names) {
      for (const [name, value] of source.members) {
        const found = pattern.test(name) ? judge(value, name, source) : null;
        if (found !== null && found !== undefined) return found;
      }
    }
  }
  return null;
}
