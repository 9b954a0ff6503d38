import { aforoState, type AforoState } from "./aforo/state.js";
import { afoState, type AfoState } from "./afo/state.js";
import { aviateState, type AviateState } from "./aviate/state.js";
import { commerceState, type CommerceState } from "./commerce/state.js";
import type { Demo } from "./demo.js";
import { platformState, type PlatformState } from "./platform/state.js";

/** Everything the five APIs remember about one browser session. */
export interface World {
  readonly aforo: AforoState;
  readonly afo: AfoState;
  readonly aviate: AviateState;
  readonly platform: PlatformState;
  readonly commerce: CommerceState;
}

/** What the routes find in their context. */
export interface DemoEnv {
  Variables: { readonly world: World; readonly requestId: string };
}

const createWorld = (demo: Demo): World => ({
  aforo: aforoState(),
  afo: afoState(demo),
  aviate: aviateState(),
  platform: platformState(demo),
  commerce: commerceState(demo),
});

/** One world per browser session, so that visitors and parallel tests never meet. */
export interface Worlds {
  readonly get: (session: string) => World;
  readonly reset: (session: string) => void;
}

export function createWorlds(demo: Demo): Worlds {
  // A Map keeps insertion order: taking a world out and putting it back makes the first entry the one unused longest.
  const worlds = new Map<string, World>();
  return {
    get(session) {
      const world = worlds.get(session) ?? createWorld(demo);
      worlds.delete(session);
      worlds.set(session, world);
      if (worlds.size > demo.settings.maxWorlds) {
        const [oldest] = worlds.keys();
        if (oldest !== undefined) worlds.delete(oldest);
      }
      return world;
    },
    reset: (session) => void worlds.delete(session),
  };
}
