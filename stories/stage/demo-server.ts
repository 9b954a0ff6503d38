import { Hono } from "hono";
import { type HttpHandler, http } from "msw";
import { createAfo } from "../../examples/billing-dashboard/server/afo/index.js";
import { createAforo } from "../../examples/billing-dashboard/server/aforo/index.js";
import { createAviate } from "../../examples/billing-dashboard/server/aviate/index.js";
import { type Demo, SETTINGS, newId } from "../../examples/billing-dashboard/server/demo.js";
import { type DemoEnv, createWorlds } from "../../examples/billing-dashboard/server/world.js";

const demo: Demo = { clock: Date.now, random: Math.random, settings: SETTINGS };
const worlds = createWorlds(demo);
const STORY = "story";

const server = new Hono<DemoEnv>().basePath("/api");
server.use("*", async (c, next) => {
  c.set("world", worlds.get(STORY));
  c.set("requestId", newId(demo, "req_"));
  return next();
});
server.route("/afo", createAfo(demo));
server.route("/aforo", createAforo(demo));
server.route("/aviate", createAviate(demo));

/** Three APIs of the demo, inside the page: what they refuse, they refuse for the demo's reasons. */
export const demoHandlers: readonly HttpHandler[] = [http.all("/api/*", ({ request }) => server.fetch(request))];

/** Nobody has been here yet; before each story. */
export const resetDemo = (): void => {
  worlds.reset(STORY);
};
