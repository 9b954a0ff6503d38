/** All that shipped code may know of Node: the flag that an app's bundler puts in the place of this expression. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };
