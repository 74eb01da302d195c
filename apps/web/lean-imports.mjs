// For build-phone.mjs: imports through a package's index are led to the file itself, so that what only a late screen
// uses comes with that screen. (A bundle is split by files, and an index names every file.)
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

const MERGE_REFS = path.join(import.meta.dirname, "src/features/phone/shell/merge-refs.ts");

/** What `oneLater` puts into one script. */
const LATER = [
  "features/session/plan/plan.tsx",
  "features/session/follow-up/follow-up-screen.tsx",
  "features/session/finish/finish-form.tsx",
  "features/session/finish/session-summary.tsx",
  "features/session/days/day-dialog.tsx",
  "features/phone/needs/needs.tsx",
  "features/phone/sign-out/sign-out-dialog.tsx",
  "features/coaching/components/comment-drawer.tsx",
];

/** The index of each package as the bundler finds it. */
const INDEXES = {
  "@mantine/core": "esm/index.mjs",
  "@mantine/hooks": "esm/index.mjs",
  "@mantine/notifications": "esm/index.mjs",
  "@tabler/icons-react": "dist/esm/tabler-icons-react.mjs",
};

const folderOf = (name) => {
  const file = require.resolve(name);
  const end = path.join("node_modules", ...name.split("/"));
  return file.slice(0, file.lastIndexOf(end) + end.length);
};

/** `a as b, c` as pairs of what it is there and what it is called here; types are left out. */
const specifiers = (text) =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("type "))
    .map((one) => one.split(/\s+as\s+/))
    .map(([there, here = there]) => [there, here]);

const readIndex = async (name) => {
  const index = path.join(folderOf(name), INDEXES[name]);
  const text = await readFile(index, "utf8");
  const found = new Map();
  for (const [, names, from] of text.matchAll(/(?:import|export) \{([^}]+)\} from ["'](\.[^"']+)["']/g))
    for (const [there, here] of specifiers(names)) found.set(here, [path.join(path.dirname(index), from), there]);
  return found;
};

/** `import { z }` hands on zod as one object, every language of it included; as a namespace only what is used stays. */
const ZOD = /import \{ z \} from "zod";/;
const NAMED = new RegExp(`import \\{([^}]+)\\} from "(${Object.keys(INDEXES).join("|")})";`, "g");

/** What turns a schema into JSON schema, which no phone does: a third of what zod would weigh. */
const JSON_SCHEMA = /zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;

const emptied = (text) =>
  [...text.matchAll(/^export (?:const|function) (\w+)/gm)]
    .map(([, name]) => `export const ${name} = () => {};`)
    .join("\n");

export const leanImports = () => {
  const indexes = new Map();
  const indexOf = (name) => {
    if (!indexes.has(name)) indexes.set(name, readIndex(name));
    return indexes.get(name);
  };
  const lead = async (text) => {
    for (const [whole, names, from] of [...text.matchAll(NAMED)]) {
      const index = await indexOf(from);
      const lines = specifiers(names).map(([there, here]) => {
        const [file, own] = index.get(there) ?? [from, there];
        return `import { ${own} as ${here} } from ${JSON.stringify(file)};`;
      });
      // On one line, so that what follows keeps its line number.
      text = text.replace(whole, lines.join(" ") + "\n".repeat(whole.split("\n").length - 1));
    }
    return text.replace(ZOD, 'import * as z from "zod";');
  };
  return {
    name: "lean-imports",
    setup(setup) {
      setup.onLoad({ filter: JSON_SCHEMA }, async ({ path: file }) => ({
        contents: emptied(await readFile(file, "utf8")),
      }));
      setup.onLoad({ filter: /@mantine[\\/]core[\\/]esm[\\/].*\.mjs$/ }, async ({ path: file }) => {
        const text = await readFile(file, "utf8");
        return text.includes('"@mantine/hooks"') ? { contents: await lead(text) } : undefined;
      });
      // The one thing that a sheet's scroll area takes from the library that floats menus.
      setup.onResolve({ filter: /^@floating-ui\/react$/ }, ({ importer }) =>
        /ScrollArea\.mjs$/.test(importer) ? { path: MERGE_REFS } : undefined,
      );
      setup.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
        if (file.includes("node_modules")) return undefined;
        const text = await readFile(file, "utf8");
        return { contents: await lead(text), loader: file.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
};

/**
 * What comes after the first set, as one script: split by every screen it makes dozens of small files, which compress
 * badly and drag each other along. What is not listed (menus, charts) stays by itself.
 */
export const oneLater = () => ({
  name: "one-later",
  setup(setup) {
    const files = new Set(LATER.map((file) => path.join(import.meta.dirname, "src", file)));
    setup.onResolve({ filter: /\.tsx$/ }, async ({ path: specifier, kind, pluginData, ...args }) => {
      if (kind !== "dynamic-import" || pluginData === "found") return undefined;
      const found = await setup.resolve(specifier, { ...args, kind: "import-statement", pluginData: "found" });
      return files.has(found.path) ? { path: "later", namespace: "later" } : undefined;
    });
    setup.onLoad({ filter: /./, namespace: "later" }, () => ({
      contents: [...files].map((file) => `export * from ${JSON.stringify(file)};`).join("\n"),
      resolveDir: import.meta.dirname,
    }));
  },
});
