// Bundles the phone's shell and its service worker into dist/phone: see ADR 13.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { leanImports, oneLater } from "./lean-imports.mjs";
import { shellDocument } from "./src/features/phone/shell/shell-document.ts";

const HERE = import.meta.dirname;
const OUT = path.join(HERE, "dist/phone");
const PUBLIC = "/phone/";
const SHELL = path.join(HERE, "src/features/phone/shell");
/** The only subset of the font that our words need; a name in another script is fetched while there is a signal. */
const FONT = /inter-latin-wght-normal/;

const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);
const name = (file) => path.relative(HERE, file).replaceAll(path.sep, "/");

/** Styles are collected in the order in which scripts ask for them, into one sheet, whatever is split or loaded late. */
const createStyles = () => {
  const modules = new Map();
  const plugin = {
    name: "styles",
    setup(setup) {
      setup.onLoad({ filter: /\.module\.css$/ }, async ({ path: file }) => {
        const made = await build({
          stdin: {
            contents: await readFile(file, "utf8"),
            loader: "local-css",
            resolveDir: path.dirname(file),
            sourcefile: `c${hashOf(name(file))}.css`,
          },
          bundle: true,
          write: false,
          format: "esm",
          outdir: OUT,
          logLevel: "warning",
        });
        const css = made.outputFiles.find((one) => one.path.endsWith(".css"))?.text ?? made.outputFiles[0].text;
        const names = Object.fromEntries(
          [...css.matchAll(/\.(c[0-9a-f]{10}_([\w-]+))/g)].map(([, full, own]) => [own, full]),
        );
        modules.set(file, css);
        return { contents: `export default ${JSON.stringify(names)}`, loader: "js" };
      });
      setup.onLoad({ filter: /\.css$/ }, ({ path: file }) => {
        modules.set(file, `@import ${JSON.stringify(file)};`);
        return { contents: "", loader: "js" };
      });
    },
  };
  /** The sheets of a bundle, in the order of its imports. */
  const inOrder = (metafile, entry) => {
    const seen = new Set();
    const found = [];
    const walk = (input) => {
      if (seen.has(input)) return;
      seen.add(input);
      for (const { path: next } of metafile.inputs[input]?.imports ?? []) walk(next);
      const css = modules.get(path.resolve(HERE, input));
      if (css !== undefined) found.push(css);
    };
    walk(entry);
    return found.toSorted((a, b) => Number(b.startsWith("@import")) - Number(a.startsWith("@import"))).join("\n");
  };
  return { plugin, inOrder };
};

/** The shell has no Next: links and addresses are its own. */
const standIns = {
  name: "stand-ins",
  setup(setup) {
    setup.onResolve({ filter: /^next\/link$/ }, () => ({ path: "next/link", namespace: "stand-in" }));
    setup.onLoad({ filter: /./, namespace: "stand-in" }, () => ({
      contents: `export { PhoneLink as default } from ${JSON.stringify(path.join(SHELL, "phone-link.tsx"))}`,
      resolveDir: HERE,
    }));
    setup.onResolve({ filter: /^next\/navigation$/ }, () => ({ path: path.join(SHELL, "phone-router.ts") }));
  },
};

const common = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome109", "safari16.4", "firefox115"],
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });

const styles = createStyles();
const entry = "src/features/phone/shell/main.tsx";
const shell = await build({
  ...common,
  entryPoints: [entry],
  splitting: true,
  outdir: OUT,
  publicPath: PUBLIC,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  jsx: "automatic",
  plugins: [styles.plugin, leanImports(), oneLater(), standIns],
});
const sheet = await build({
  ...common,
  stdin: { contents: styles.inOrder(shell.metafile, entry), loader: "css", resolveDir: HERE, sourcefile: "shell.css" },
  outdir: OUT,
  publicPath: PUBLIC,
  entryNames: "shell-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
});

const outputs = { ...shell.metafile.outputs, ...sheet.metafile.outputs };
const urlOf = (file) => PUBLIC + path.basename(file);
const [main, mainOutput] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
const css = Object.keys(outputs).find((file) => file.endsWith(".css"));
const font = Object.keys(outputs).find((file) => FONT.test(file));
const document = shellDocument({
  script: urlOf(main),
  preload: mainOutput.imports.filter(({ kind }) => kind === "import-statement").map(({ path: file }) => urlOf(file)),
  styles: urlOf(css),
  font: urlOf(font),
});
await writeFile(path.join(OUT, "app.html"), document);

const hashed = Object.keys(outputs).filter((file) => !file.endsWith(".woff2") || file === font);
const icons = ["icons/icon.svg"];
const precache = [
  { url: `${PUBLIC}app.html`, revision: hashOf(document) },
  ...hashed.map((file) => ({ url: urlOf(file), revision: null })),
  ...(await Promise.all(
    icons.map(async (file) => ({ url: `/${file}`, revision: hashOf(await readFile(path.join(HERE, "public", file))) })),
  )),
];
await build({
  ...common,
  entryPoints: ["src/features/phone/worker/sw.ts"],
  outdir: OUT,
  format: "iife",
  define: { "self.__SW_MANIFEST": JSON.stringify(precache) },
});

// Compressed here once, as small as can be: the server only hands it out.
for (const file of await readdir(OUT)) {
  if (!/\.(js|css|html)$/.test(file)) continue;
  const content = await readFile(path.join(OUT, file));
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  await writeFile(path.join(OUT, `${file}.br`), await promisify(brotliCompress)(content, best));
  await writeFile(path.join(OUT, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
}
