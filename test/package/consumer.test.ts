import { afterAll, describe, expect, test } from "vitest";
import { publicFiles } from "../../scripts/public-files.mjs";
import { installApp } from "./app.js";

const app = installApp();
afterAll(app.remove);

describe("in an app that checks the declarations of its packages", () => {
  const imports = Object.keys(publicFiles()).map((name, at) => {
    const specifier = name === "index" ? "react-recourse" : `react-recourse/${name}`;
    return `import * as door${at} from "${specifier}";\nconsole.log(door${at});`;
  });
  app.write("app.ts", imports.join("\n"));

  test.each([
    ["a bundler", { module: "ESNext", moduleResolution: "bundler", lib: ["ES2022", "DOM"] }],
    ["Node", { module: "NodeNext", moduleResolution: "nodenext", lib: ["ES2022", "DOM"] }],
    ["exact optional properties", { module: "ESNext", moduleResolution: "bundler", exactOptionalPropertyTypes: true }],
  ])("every public module's types fit: %s", (_, options) => {
    expect(app.complaints(["app.ts"], options)).toEqual([]);
  });
});
