// `transpilePackages` is for `next/jest`.
export default { transpilePackages: ["react-recourse"], turbopack: { root: import.meta.dirname } };
