// For webpack and Rspack.
module.exports = {
  mode: "production",
  context: __dirname,
  entry: { page: "./entries/page.js", core: "./entries/core.js" },
  output: { clean: true, publicPath: "auto" },
  module: { rules: [{ test: /\.css$/, use: ["style-loader", "css-loader"], sideEffects: true }] },
  performance: false,
  stats: "errors-warnings",
};
