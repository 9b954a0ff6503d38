"use client";
import { type ReactNode, Suspense, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Surface } from "../core/view.js";
import { AsideContext } from "./aside.js";
import { Catch } from "./catch.js";
import { focusReturn, topOf, treeOf } from "./focus-return.js";
import type { StandingProps } from "./showing.js";
import { useNearestShowing } from "./use-showing.js";
import { SurfaceContext } from "./surface-context.js";
import { useReady } from "./use-ready.js";

/** How long a notice waits for its surface's code. Later, a dialog would take the focus out of other work. */
const PATIENCE_MS = 1000;

function Late({ onLate }: { readonly onLate: () => void }): null {
  useEffect(() => {
    const timer = setTimeout(onLate, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [onLate]);
  return null;
}

/**
 * Puts a notice on a surface that brings code of its own. In place stands what is not there yet (on a server), comes too
 * late, cannot be loaded or throws: a notice must not go with its chrome.
 */
export function Standing({ error, surface, Chrome, noticeOn, ...chrome }: StandingProps): ReactNode {
  const ready = useReady();
  const aside = useContext(AsideContext);
  const nonce = useNearestShowing()?.nonce ?? null;
  const tools = useMemo(() => ({ focusReturn, topOf, treeOf, nonce }), [nonce]);
  const [late, setLate] = useState<ApiError | null>(null);
  const withAside = (real: Surface): ReactNode => (
    <>
      {noticeOn(real)}
      {aside?.content}
    </>
  );
  // Another for each error: the code may still be under way when another one follows.
  const onLate = useCallback(() => {
    setLate(error);
  }, [error]);
  if (!ready || late === error) return withAside("inline");
  return (
    <Catch resetKeys={[error]} fallback={() => withAside("inline")}>
      <Suspense fallback={<Late onLate={onLate} />}>
        <SurfaceContext.Provider value={tools}>
          <Chrome {...chrome} error={error}>
            {withAside(surface)}
          </Chrome>
        </SurfaceContext.Provider>
      </Suspense>
    </Catch>
  );
}
