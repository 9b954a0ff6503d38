import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { doors, root } from "../scripts/public-files.mjs";
import { parseModule } from "./layers/sources.js";

/** Names that the README promises, by door. The whole list of a door is `test/public-api/<door>.txt`. */
const promised: Readonly<Record<string, readonly string[]>> = {
  index: [
    "createRecourse",
    "defineCatalog",
    "RecourseProvider",
    "Recourse",
    "RecourseBoundary",
    "RecourseRegion",
    "useApiError",
    "useFieldErrors",
    "useCountdown",
    "useRecourse",
    "type ApiError",
    "type ErrorKind",
    "UpgradePrompt",
    "TopUpBanner",
    "RateLimitCountdown",
    "FieldErrors",
    "SignInPrompt",
    "OutageNotice",
    "PaymentNotice",
    "QuotaNotice",
    "AccessNotice",
    "ErrorNotice",
  ],
  react: [
    "createRecourse",
    "defineCatalog",
    "RecourseProvider",
    "Recourse",
    "RecourseBoundary",
    "RecourseRegion",
    "useApiError",
    "useFieldErrors",
    "useCountdown",
    "useRecourse",
    "type ApiError",
  ],
  core: [
    "createRecourse",
    "createReader",
    "normalizeError",
    "readApiError",
    "explainError",
    "toError",
    "defineCatalog",
    "type ApiError",
    "type ErrorKind",
  ],
  "react-query": ["recourseQueryClientConfig", "useMutationRecourse", "useQueryRecourse"],
  testing: ["apiError", "fixtures"],
};

const documents = ["README.md", ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`)]
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

/** What a door lets out, read from its text: run-time names bare, types as `type Name`, both sorted. */
function namesOf(door: string): string[] {
  const file = `src/${door}.ts`;
  const { program } = parseModule(file, readFileSync(join(root, file), "utf8"));
  const names = program.body.flatMap((statement) => {
    if (statement.type === "ExportAllDeclaration") {
      if (!statement.exported) throw new Error(`${file} lets out everything of ${statement.source.value}; name it`);
      return ["name" in statement.exported ? statement.exported.name : statement.exported.value];
    }
    if (statement.type !== "ExportNamedDeclaration") return [];
    if (statement.declaration) throw new Error(`${file} declares something; doors only let out`);
    return statement.specifiers.map(({ exported, exportKind }) => {
      const name = "name" in exported ? exported.name : exported.value;
      return statement.exportKind === "type" || exportKind === "type" ? `type ${name}` : name;
    });
  });
  return names.toSorted();
}

describe.each(doors.filter((door) => existsSync(join(root, `src/${door}.ts`))))("S08 the door %s", (door) => {
  test("lets out exactly the names on its list", async () => {
    await expect(`${namesOf(door).join("\n")}\n`).toMatchFileSnapshot(`public-api/${door}.txt`);
  });

  test("lets out what is promised", () => {
    const names = namesOf(door);
    expect((promised[door] ?? []).filter((name) => !names.includes(name))).toEqual([]);
  });

  test("has each run-time name in the README or a page of the docs", () => {
    const names = namesOf(door).filter((name) => !name.startsWith("type "));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(documents))).toEqual([]);
  });

  test("has behind each run-time name something that runs", async () => {
    const found: Record<string, unknown> = await import(`../src/${door}.ts`);
    const values = namesOf(door).filter((name) => !name.startsWith("type "));
    expect(Object.keys(found).toSorted()).toEqual(values);
    expect(values.filter((name) => found[name] === undefined)).toEqual([]);
  });
});
