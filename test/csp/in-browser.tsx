import { hydrateRoot } from "react-dom/client";
import type { Surface } from "react-recourse";
import { Page } from "./page.js";

const root = document.querySelector<HTMLElement>("#root");
const { surfaces = "", receivedAt, nonce } = root?.dataset ?? {};
const complaints: string[] = [];
Object.assign(globalThis, { complaints });
document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) => {
  complaints.push(`${violatedDirective} by ${sourceFile}`);
});
if (root) {
  hydrateRoot(
    root,
    <Page surfaces={surfaces.split(",") as Surface[]} receivedAt={Number(receivedAt)} nonce={nonce || undefined} />,
    {
      onRecoverableError: (error) => {
        complaints.push(`hydration: ${error instanceof Error ? error.message : String(error)}`);
      },
    },
  );
}
