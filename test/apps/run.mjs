// Builds and tests small apps with the built package, each with one tool: `node test/apps/run.mjs [NAME …]`. What the
// README promises of bundlers, Next.js and Jest: no word about the package, React in no core, the dialog apart.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const production = '--define:process.env.NODE_ENV="production"';
const entries = ["entries/page.js", "entries/core.js"];

/** The command of each tool, by the name of the folder it builds into. */
const bundlers = {
  webpack: ["webpack", "-c", "bundlers.config.cjs", "-o", "out/webpack"],
  rspack: ["rspack", "build", "-c", "bundlers.config.cjs", "-o", "out/rspack"],
  rollup: ["rollup", "-c", "rollup.config.mjs", "-d", "out/rollup", "--silent", "false"],
  esbuild: ["esbuild", ...entries, "--bundle", "--splitting", "--format=esm", "--outdir=out/esbuild", production],
  vite: ["vite", "build", "entries", "--outDir", "../out/vite", "--logLevel", "warn"],
  parcel: ["parcel", "build", "entries/index.html", "--dist-dir", "out/parcel", "--no-cache", "--log-level", "warn"],
};
const others = {
  "next (Turbopack)": [["next", "build"]],
  "next (webpack)": [["next", "build", "--webpack"]],
  jest: [["jest"]],
  "next/jest": [["jest"], { RECOURSE_NEXT: "1" }],
};

/** Runs a tool; what it said where it failed or said something of the package. */
function complaints([name, ...args], env = {}) {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", name, ...args], {
    cwd: here,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1", PARCEL_WORKERS: "0", ...env },
    shell: process.platform === "win32",
  });
  const said = `${stdout}${stderr}`;
  if (status !== 0) return [said.slice(-3000)];
  return said.split("\n").filter((line) => /warn|error|⚠/i.test(line) && /recourse|resolve/i.test(line));
}

/** What a bundle holds that it should not, or lacks. */
function faultsOf(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const text = (file) => readFileSync(join(folder, file), "utf8");
  const scripts = files.filter((file) => file.endsWith(".js"));
  // An attribute that only Radix' dialog writes.
  const dialog = scripts.filter((file) => text(file).includes("data-radix-focus-guard"));
  const whole = scripts.filter((file) => text(file).includes("createRoot") && dialog.includes(file));
  const core = scripts.find((file) => /^core\b/.test(file));
  const faults = [];
  if (dialog.length === 0 || whole.length > 0)
    faults.push(`the dialog is not apart: ${dialog.join(", ") || "nowhere"}`);
  if (core) {
    const run = spawnSync(process.execPath, ["--experimental-default-type=module", join(folder, core)], {
      encoding: "utf8",
    });
    if (run.stdout.trim() !== "3000") faults.push(`core printed ${run.stdout} ${run.stderr}`);
    const drawn = [core, ...Array.from(text(core).matchAll(/from\s*"\.\/([^"]+)"/g), ([, file]) => file)];
    if (drawn.some((file) => text(file).includes("react.transitional.element"))) faults.push("React is in core");
  }
  return faults;
}

if (!existsSync(join(root, "dist/index.js"))) throw new Error("Nothing is built: npm run build");
const installed = join(here, "node_modules/react-recourse");
rmSync(installed, { recursive: true, force: true });
for (const part of ["dist", "package.json"]) cpSync(join(root, part), join(installed, part), { recursive: true });

const asked = process.argv.slice(2);
let failed = 0;
for (const [name, command] of Object.entries({ ...bundlers, ...others })) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const isBundler = Object.hasOwn(bundlers, name);
  const out = join(here, isBundler ? `out/${name}` : ".next");
  rmSync(out, { recursive: true, force: true });
  const said = isBundler ? complaints(command) : complaints(...command);
  const faults = said.length === 0 && isBundler ? faultsOf(out) : said;
  failed += faults.length > 0 ? 1 : 0;
  console.log(faults.length === 0 ? `ok      ${name}` : `FAILED  ${name}\n${faults.join("\n")}`);
}
process.exitCode = failed > 0 ? 1 : 0;
