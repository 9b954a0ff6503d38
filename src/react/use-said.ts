"use client";
import { useCallback, useEffect, useRef } from "react";
import type { Report, Reports } from "../core/reports.js";
import type { Aside, Said, Telling } from "./aside.js";
import { useHeldKeys } from "./use-held-keys.js";

/**
 * Keeps in mind what screen readers were told of the reports, for each notice that shows one to add to.
 *
 * @returns What was said, and which of those that are not shown nobody was told of, with how many that have gone without;
 *   all of them count as told from then on.
 */
export function useSaid(
  reports: Reports,
): readonly [said: Said, untoldOf: (hidden: readonly Report[]) => ReturnType<Aside["untold"]>] {
  const { dropped } = reports;
  /** How many of those that made room for others were told. */
  const told = useRef(0);
  const onGone = useCallback(
    ([, takeBack]: Telling): void => {
      told.current = Math.min(dropped(), told.current + (takeBack() ? 0 : 1));
    },
    [dropped],
  );
  const said = useHeldKeys(reports, onGone);
  // What waits when the region goes is no news of this page; one that comes instead says it.
  useEffect(
    () => () => {
      for (const [key, [, takeBack]] of said) if (takeBack()) said.delete(key);
    },
    [said],
  );
  const untoldOf = (hidden: readonly Report[]): ReturnType<Aside["untold"]> => {
    const count = dropped() - told.current;
    told.current = dropped();
    return [{ key: "", count }, ...hidden.filter(({ key }) => !said.has(key))];
  };
  return [said, untoldOf];
}
