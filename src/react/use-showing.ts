"use client";
import { useMemo } from "react";
import { type Showing, type ShowingDefaults, baseShowing, useNearestShowing } from "./showing.js";

const bases = new WeakMap<ShowingDefaults, Showing>();

/** What an app without a provider gets; the same for every `<Recourse>` of one door. */
const baseOf = (defaults: ShowingDefaults): Showing => {
  const known = bases.get(defaults) ?? baseShowing(defaults);
  bases.set(defaults, known);
  return known;
};

/** The nearest showing; the door's own views and surfaces serve where the one above has none. */
export function useShowingOr(defaults: ShowingDefaults): Showing {
  const nearest = useNearestShowing();
  return useMemo(() => {
    if (nearest === null) return baseOf(defaults);
    if (nearest.defaults === defaults.views) return nearest;
    return {
      ...nearest,
      defaults: { ...nearest.defaults, ...defaults.views },
      surfaces: { ...defaults.surfaces, ...nearest.surfaces },
    };
  }, [nearest, defaults]);
}

/**
 * The nearest showing, for parts and views.
 *
 * @throws Where nothing above gives one: a part needs words, and they come from a provider or from `<Recourse>`.
 */
export function useShowing(): Showing {
  const showing = useNearestShowing();
  if (showing === null) {
    throw new Error(
      "Recourse: a view was rendered outside RecourseProvider and <Recourse>. It has no words and no actions there. Wrap the app in <RecourseProvider recourse={recourse}>, or render <Recourse error={error} />.",
    );
  }
  return showing;
}
