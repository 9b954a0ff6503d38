import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import budgets from "../../.size-limit.json" with { type: "json" };
import { root } from "../../scripts/public-files.mjs";
import { installApp } from "./app.js";

const app = installApp();
afterAll(app.remove);

/** What the pieces leave to the reader's app. */
const THEIRS = `
type Invoice = { readonly id: string; readonly amount: number };
type Account = { email: string };
type Ui = import("react").ReactElement;
type ViewProps = import("react-recourse").RecourseViewProps;
type Thrown = import("react-recourse").ApiError | null;
type Instance = import("react-recourse").RecourseInstance;
declare const anything: unknown, thrown: unknown, error: Thrown, notice: { readonly error: unknown }, nonce: string, recourse: Instance;
declare const wallet: { topUp(amount: number | undefined): Promise<void> };
declare const session: { refresh(): Promise<void> };
declare const toast: { error(title: string, options: { description: string | null }): void };
declare const analytics: { track(name: string, facts: object): void };
declare const server: { use(...handlers: readonly import("msw").HttpHandler[]): void };
declare const form: import("react-hook-form").UseFormReturn<Account>;
declare const formik: import("formik").FormikContextType<{ email: string; items: { price: string }[] }>;
declare const ourFetch: typeof fetch;
declare function Billing(): Ui;
declare function Rows(props: { of: readonly Invoice[] | undefined }): Ui;
declare function Spinner(): Ui;
declare function loadInvoices(): Promise<readonly Invoice[]>;
declare function SeatTaken(props: { seat: string; pick: import("react-recourse").WayOut | null }): Ui;
declare function MyCountdown(props: ViewProps): Ui;
declare function openSeatMap(): void;
declare function render(ui: Ui): void;
declare function saveAccount(values: Account): Promise<void>;
declare function save(data: FormData): Promise<Thrown>;
`;

/** The same for pieces in JavaScript, of libraries that are not installed here. */
const LOOSE = [
  "Button",
  "fetchBaseQuery",
  "fetchJson",
  "originalArgs",
  "pay",
  "redirect",
  "reset",
  "router",
  "usage",
  "useActionData",
  "useRevalidator",
  "useRouteError",
  "useSWR",
];

/**
 * Names of ours that pieces without any import use. A piece that has imports has them whole: a reader would take them for
 * that.
 */
const OURS = ["createRecourse", "OutageNotice", "Recourse"];

/** A module out of a piece: what it lacks of imports, and statements and elements where each may stand. */
function moduleOf(piece: string): string {
  const imports = [...piece.matchAll(/^import .*$/gm)].map(([line]) => line);
  const code = piece.replaceAll(/^import .*$/gm, "");
  const ours = OURS.filter((name) => imports.length === 0 && new RegExp(`\\b${name}\\b`).test(code));
  if (ours.length > 0) imports.push(`import { ${ours.join(", ")} } from "react-recourse";`);
  const at = code.search(/^</m);
  if (at < 0) return `${imports.join("\n")}\n${code}\nexport {};`;
  // Elements stand alone in a text; a piece may end before the form does.
  const elements = code.slice(at).replaceAll(/^(<\/\w+>|.* \/>);$/gm, "$1");
  const open = /^<form[^\n]*>\s*$/.test(elements.trim()) ? "</form>" : "";
  return `${imports.join("\n")}\nexport function Piece() {\n${code.slice(0, at)}\nreturn <>${elements}${open}</>;\n}`;
}

test("the README tells sizes as they are, to within three percent of their budgets", () => {
  const limits = new Map(budgets.map(({ name, limit }) => [name.replace(/ \(goal.*/, ""), Number.parseFloat(limit)]));
  const limitOf = (name: string): number => limits.get(name) ?? Number.NaN;
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const told = new Map(
    [...readme.matchAll(/^\| (.*?) \| (\d+\.\d) \|/gm)].map(([, row = "", size]) => [row, Number(size)]),
  );
  const meant = {
    "`normalizeError`": limitOf("core: normalizeError"),
    "`createReader`, `http`, `problemDetails`": limitOf(
      "core: createReader, with the carrier of responses and one format",
    ),
    "`createRecourse` of `/core`": limitOf("core: createRecourse"),
    "all of `/react-query`, on top of that":
      limitOf("core: createRecourse, with react-query") - limitOf("core: createRecourse"),
    "`Recourse` and `ErrorNotice` of `/react`": limitOf("react: Recourse and one view"),
    "all of `react-recourse`, at first": limitOf("everything, as it first loads: without the dialog"),
    "the same once a dialog was shown": limitOf("everything, the dialog that loads on demand included"),
    "`useFieldErrors`": limitOf("forms: useFieldErrors"),
    "`styles.css`": limitOf("styles.css"),
  };
  expect([...told.keys()]).toEqual(Object.keys(meant));
  const wrong = Object.entries(meant).filter(([row, limit]) => !(Math.abs((told.get(row) ?? 0) / limit - 1) < 0.03));
  expect(wrong).toEqual([]);
});

describe("what the documents show", () => {
  const documents = ["README.md", ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`)];
  const pieces = documents.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/^```([tj])sx?\n([\s\S]*?)^```/gm)].map(
      ([, script = "", piece = ""], at) => ({
        file: `${file.replace(/\.md$/, "").replaceAll("/", "-")}-${at}.${script}sx`,
        piece,
      }),
    ),
  );

  test("fits the types, piece by piece", () => {
    app.write("theirs.d.ts", THEIRS);
    app.write("css.d.ts", `declare module "*.css";`);
    for (const { file, piece } of pieces) app.write(file, moduleOf(piece));
    app.write("loose.d.ts", LOOSE.map((name) => `declare const ${name}: any;`).join("\n"));
    const options = {
      module: "ESNext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      skipLibCheck: true,
    };
    const inScript = (script: string) => pieces.map(({ file }) => file).filter((file) => file.endsWith(script));
    const [typed, untyped] = [inScript(".tsx"), inScript(".jsx")];
    expect([typed.length > 12, untyped.length > 2]).toEqual([true, true]);
    expect(app.complaints(["theirs.d.ts", "css.d.ts", ...typed], options)).toEqual([]);
    const loosely = { ...options, allowJs: true, checkJs: true, noImplicitAny: false };
    expect(app.complaints(["theirs.d.ts", "loose.d.ts", ...untyped], loosely)).toEqual([]);
  });
});
