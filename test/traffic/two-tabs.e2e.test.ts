import { type Server, createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type Page, chromium } from "playwright";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { findChromium } from "../../scripts/browsers.mjs";
import { root } from "../../scripts/public-files.mjs";

let server: Server;
let browser: Browser;
let url = "";
const seen = { refreshes: 0, refused: 0 };
let cookie = "old";

/** What a tab can do: send requests whose session, a cookie that all tabs share, has expired. */
const TAB = `
  import { createAuthRecovery, createRecourse } from ${JSON.stringify(join(root, "src/core.ts"))};
  import { commerce } from ${JSON.stringify(join(root, "src/catalogs/commerce.ts"))};
  const recourse = createRecourse({ catalogs: [commerce] });
  const auth = createAuthRecovery({ refresh: async () => recourse.ensureOk(await fetch("/refresh", { method: "POST" })) });
  const rows = () => auth.run(recourse, async () => (await recourse.ensureOk(await fetch("/rows"))).json());
  globalThis.ask = (count) => Promise.allSettled(Array.from({ length: count }, rows));
`;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: TAB, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const script = outputFiles[0]?.text ?? "";
  server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": type, ...headers }).end(body);
    };
    const good = request.headers.cookie?.includes(`sid=${cookie}-new`) ?? false;
    if (request.url === "/tab.js") answer(200, "text/javascript", script);
    else if (request.url === "/refresh") {
      seen.refreshes += 1;
      // As slow as a real one, so that everybody meets it under way.
      setTimeout(() => {
        answer(200, "application/json", "{}", { "set-cookie": `sid=${cookie}-new; Path=/` });
      }, 150);
    } else if (request.url === "/rows") {
      if (good) answer(200, "application/json", '["row"]');
      else {
        seen.refused += 1;
        answer(401, "application/json", '{"success":false,"error":{"code":"AUTH_EXPIRED_TOKEN","message":"Expired."}}');
      }
    } else answer(200, "text/html", '<!doctype html><script type="module" src="/tab.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(() => {
  Object.assign(seen, { refreshes: 0, refused: 0 });
  cookie = `c${Math.random()}`;
});

const openTab = async (context: Awaited<ReturnType<Browser["newContext"]>>): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction("globalThis.ask !== undefined");
  return page;
};
const ask = (page: Page): Promise<string[]> =>
  page.evaluate("globalThis.ask(10).then((all) => all.map(({ status }) => status))");

it("R14 twenty requests of two tabs whose session has expired are one refresh", async () => {
  const context = await browser.newContext();
  const tabs = [await openTab(context), await openTab(context)];
  const results = (await Promise.all(tabs.map(ask))).flat();
  expect(results).toEqual(Array.from({ length: 20 }, () => "fulfilled"));
  expect(seen.refused).toBeGreaterThan(2);
  expect(seen.refreshes).toBe(1);
  await context.close();
});

it("R14 two people are two sessions: what one gets is nothing to the other", async () => {
  const contexts = [await browser.newContext(), await browser.newContext()];
  const tabs = await Promise.all(contexts.map(openTab));
  const results = (await Promise.all(tabs.map(ask))).flat();
  expect(results.every((status) => status === "fulfilled")).toBe(true);
  expect(seen.refreshes).toBe(2);
  await Promise.all(contexts.map((context) => context.close()));
});
