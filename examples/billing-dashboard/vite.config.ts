import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import react from "@vitejs/plugin-react";
import { type Connect, createServer, defineConfig, type Plugin, type ViteDevServer } from "vite";
import { sourceAlias } from "../../scripts/public-files.mjs";
import type * as ServerModule from "./server/app.js";

const root = fileURLToPath(new URL(".", import.meta.url));

type Server = typeof ServerModule;

const isServer = (module: Readonly<Record<string, unknown>>): module is Server =>
  typeof module["createApp"] === "function";

/** Answers what is asked under /api; an edited server module is a new app, with fresh state, on the next request. */
function mount(middlewares: Connect.Server, vite: ViteDevServer): void {
  let current: { readonly module: Server; readonly app: ReturnType<Server["createApp"]> } | null = null;
  const load = async () => {
    const module = await vite.ssrLoadModule("/server/app.ts");
    if (!isServer(module)) throw new Error("server/app.ts exports no createApp");
    if (current?.module !== module) current = { module, app: module.createApp() };
    return current.app;
  };
  const answer = async (...[request, response, next]: Parameters<Connect.NextHandleFunction>): Promise<void> => {
    try {
      const { fetch } = await load();
      // The globals stay Node's own: Vite's other middlewares share this process.
      await getRequestListener(fetch, { overrideGlobalObjects: false })(request, response);
    } catch (error) {
      next(error);
    }
  };
  middlewares.use((request, response, next) => {
    if (request.url?.startsWith("/api/")) void answer(request, response, next);
    else next();
  });
}

/** Mounts the Hono app under /api, so that one origin serves the dashboard and all five APIs and no CORS comes between. */
const apis = (): Plugin => ({
  name: "demo-apis",
  configureServer: (vite) => mount(vite.middlewares, vite),
  async configurePreviewServer(preview) {
    // A preview has no module loader of its own: a second Vite, without a socket, loads the server's TypeScript.
    const loader = await createServer({
      root,
      configFile: false,
      appType: "custom",
      logLevel: "error",
      server: { middlewareMode: true, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    preview.httpServer.once("close", () => void loader.close());
    mount(preview.middlewares, loader);
  },
});

export default defineConfig({
  root,
  // Its own, because Storybook and the browser tests optimise other dependencies in the usual place.
  cacheDir: fileURLToPath(new URL("../../node_modules/.vite/billing-dashboard", import.meta.url)),
  plugins: [react(), apis()],
  resolve: { alias: sourceAlias() },
  server: { port: Number(process.env["PORT"] ?? 5173) },
  preview: { port: Number(process.env["PORT"] ?? 4173) },
  // Found before the first page: a dependency found late would reload the page under the reader's hands.
  optimizeDeps: {
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "radix-ui",
      "@tanstack/react-form",
      "@tanstack/react-query",
      "formik",
      "react-hook-form",
    ],
  },
});
