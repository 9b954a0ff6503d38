// As the README says.
const settings = {
  testEnvironment: "jsdom",
  transformIgnorePatterns: ["/node_modules/(?!(\\.pnpm/)?react-recourse[@/])"],
  moduleNameMapper: { "\\.css$": "identity-obj-proxy" },
};
const presets = [
  ["@babel/preset-env", { targets: { node: "current" } }],
  ["@babel/preset-react", { runtime: "automatic" }],
];

module.exports = process.env.RECOURSE_NEXT
  ? require("next/jest.js")({ dir: __dirname })({ testEnvironment: "jsdom" })
  : { ...settings, transform: { "\\.jsx?$": ["babel-jest", { presets }] } };
