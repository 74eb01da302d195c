// A browser for the end-to-end tests: one that is there, else one that is fetched.
import { existsSync } from "node:fs";
import path from "node:path";
import { childEnv, Fault, pinnedNode, root, run } from "./toolchain.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns {Promise<string>} the path of a Chromium that runs. @throws Fault when none can be had */
export const ensureChromium = async () => {
  const found = await findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  let output = "";
  if (isRoot && (await run("apt-get", ["--version"])).code === 0) {
    console.log("No Chromium found: installing the system's package …");
    const env = childEnv({ DEBIAN_FRONTEND: "noninteractive" });
    output += (await run("apt-get", ["update"], { env })).output;
    output += (await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env })).output;
    const installed = await findChromium();
    if (installed) return installed;
  }
  console.log("No Chromium found: fetching Playwright's own …");
  const args = ["node_modules/@playwright/test/cli.js", "install", ...(isRoot ? ["--with-deps"] : []), "chromium"];
  output += (await run(pinnedNode(), args, { cwd: path.join(root, "apps/e2e") })).output;
  const fetched = await findChromium();
  if (fetched) return fetched;
  throw new Fault("No Chromium could be found or installed: install one, or name it in CHROMIUM_PATH.", output);
};

const findChromium = async () => {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH ?? "",
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...places,
    await playwrightsOwn(),
  ];
  for (const candidate of candidates) {
    // Some systems ship a `chromium-browser` that only tells how to install one: it must say its version.
    if (existsSync(candidate) && /Chrom\w+ \d+/.test((await run(candidate, ["--version"])).output)) return candidate;
  }
  return undefined;
};

const playwrightsOwn = async () => {
  const code = 'const { chromium } = await import("@playwright/test"); console.log(chromium.executablePath());';
  const outcome = await run(pinnedNode(), ["--input-type=module", "-e", code], { cwd: path.join(root, "apps/e2e") });
  return outcome.code === 0 ? outcome.output.trim() : "";
};
