import { renderToString } from "react-dom/server";
import type { Surface } from "react-recourse";
import { Page } from "./page.js";

// A process of its own, in another time zone and language than the browser: prints what it draws.
const [surfaces = "", receivedAt = "0", nonce] = process.argv.slice(2);
process.stdout.write(
  renderToString(
    <Page surfaces={surfaces.split(",") as Surface[]} receivedAt={Number(receivedAt)} nonce={nonce || undefined} />,
  ),
);
