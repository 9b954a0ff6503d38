import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";
import replace from "@rollup/plugin-replace";

const css = {
  name: "css",
  transform: (_, id) => (id.endsWith(".css") ? { code: "", moduleSideEffects: false } : null),
};
const production = replace({ "process.env.NODE_ENV": '"production"', preventAssignment: true });

export default {
  input: { page: "entries/page.js", core: "entries/core.js" },
  plugins: [css, production, resolve({ browser: true }), commonjs()],
  // The README says it: Rollup by itself notes each "use client", and Vite without its plugin for React.
  onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning),
};
