import type { Meta, StoryObj } from "@storybook/react-vite";
import { HttpResponse, http } from "msw";
import { type ReactNode, useMemo, useState } from "react";
import { Recourse, RecourseProvider, useRateLimit, useRecourse } from "react-recourse";
import { createGatedFetch } from "react-recourse/core";
import { expect, waitFor } from "storybook/test";
import { createAcme } from "../stage/acme.js";
import "./app.css";
import { inEnglish } from "../stage/in-english.js";

const LIMIT = 3;
const WINDOW_S = 2;

const server = { windowStart: 0, used: 0, refused: 0 };
const handler = http.get("/api/rows/:id", ({ params }) => {
  if (Date.now() >= server.windowStart + WINDOW_S * 1000) Object.assign(server, { windowStart: Date.now(), used: 0 });
  const headers = { ratelimit: `"rows";r=${Math.max(0, LIMIT - server.used - 1)};t=${WINDOW_S}` };
  if (server.used >= LIMIT) {
    server.refused += 1;
    const refusal = { error: { code: "slow_down", message: "Rows come three at a time." } };
    return HttpResponse.json(refusal, { status: 429, headers: { ...headers, "retry-after": String(WINDOW_S) } });
  }
  server.used += 1;
  return HttpResponse.json({ id: String(params["id"]) }, { headers });
});

/** No cache, no query library: `fetch`, `useState` and `<Recourse>`. */
function Rows(): ReactNode {
  const recourse = useRecourse();
  const { limited, secondsLeft } = useRateLimit();
  const fetchInTurn = useMemo(() => createGatedFetch(recourse, { firstBurst: 1 }), [recourse]);
  const [rows, setRows] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const load = async (): Promise<void> => {
    setError(null);
    setRows([]);
    try {
      const answers = Array.from({ length: 7 }, async (_, id) => {
        const response = await recourse.ensureOk(await fetchInTurn(`/api/rows/${id}`));
        setRows((before) => [...before, `Row ${id}`]);
        return response;
      });
      await Promise.all(answers);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <button className="app-button" type="button" onClick={() => void load()}>
        Load seven rows
      </button>
      {limited && <p>The next ones come in {secondsLeft} s</p>}
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <Recourse error={error} onRetry={load} onDismiss={() => setError(null)} />
    </>
  );
}

/** Without TanStack Query: requests are held until the server's limit lets them, and none is refused. */
const meta = {
  title: "Recipes/Plain fetch",
  tags: ["!autodocs"],
  parameters: { msw: { handlers: [handler] } },
  globals: { room: "full" },
  beforeEach: () => {
    Object.assign(server, { windowStart: 0, used: 0, refused: 0 });
  },
  render: function Render() {
    const [recourse] = useState(createAcme);
    return (
      <RecourseProvider recourse={recourse}>
        <main className="app">
          <h1>Rows</h1>
          <Rows />
        </main>
      </RecourseProvider>
    );
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** A limit of three per two seconds, told on every answer. */
export const HeldByTheLimit: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Load seven rows" }));
    await expect(await canvas.findByText(/^The next ones come in \d s$/)).toBeVisible();
    await waitFor(async () => expect(canvas.getAllByRole("listitem")).toHaveLength(7), { timeout: 9000 });
    await expect(server.refused).toBe(0);
    await expect(canvas.queryByRole("group")).toBeNull();
  }),
};
