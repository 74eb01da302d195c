// What start, test and dev share. Plain Node 20 and nothing else: this runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(import.meta.url), "../../../..");
const installStamp = path.join(root, "node_modules/.cache/cuffwise/installed");
const buildStamp = path.join(root, "apps/web/dist/built");

/** A fault that a person can mend: one sentence, no stack. */
export class Fault extends Error {
  /** @param {string} message @param {string} [details] a program's own output, shown above the sentence */
  constructor(message, details = "") {
    super(message);
    this.details = details;
  }
}

/** Runs `main`; prints a fault as its sentence and ends with code 1. @param {() => Promise<unknown>} main */
export const runMain = (main) => {
  main().catch((error) => {
    if (error instanceof Fault) console.error(`${error.details}${error.details ? "\n" : ""}${error.message}`);
    else console.error(error);
    process.exit(1);
  });
};

/** The Node this project is pinned to (a dependency of its own), whatever Node started us. */
export const pinnedNode = () => path.join(root, "node_modules/node/bin/node");

const dotEnv = path.join(root, ".env");

/** Settings from `.env`; what the environment already says wins. */
export const loadDotEnv = () => {
  if (existsSync(dotEnv)) process.loadEnvFile?.(dotEnv);
};

/** The same for the pinned Node, because the oldest Node 20 cannot. */
export const dotEnvOption = () => (existsSync(dotEnv) ? [`--env-file=${dotEnv}`] : []);

/** Children find the pinned Node first. @param {NodeJS.ProcessEnv} [extra] @returns {NodeJS.ProcessEnv} */
export const childEnv = (extra = {}) => ({
  ...process.env,
  PATH: [path.dirname(pinnedNode()), process.env.PATH].join(path.delimiter),
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  ...extra,
});

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends what still runs, with all its children. @param {NodeJS.Signals} signal */
export const stopChildren = (signal) => {
  for (const child of running) signalGroup(child, signal);
};

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal */
export const signalGroup = (child, signal) => {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
};

/**
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, minutes?: number }} RunOptions
 */

/**
 * Runs a program to its end, without input, in a process group of its own.
 * @param {string} program @param {string[]} args @param {RunOptions} [options] @returns {Promise<Outcome>}
 */
export const run = (program, args, { env = childEnv(), cwd = root, show = false, minutes = 15 } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    running.add(child);
    let output = "";
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (show) target.write(text);
      });
    }
    const deadline = setTimeout(() => {
      output += `\n${path.basename(program)} did not end within ${minutes} minutes and was stopped.\n`;
      signalGroup(child, "SIGKILL");
    }, minutes * 60_000);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(deadline);
      running.delete(child);
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      end(-1);
    });
    child.on("close", (code) => end(code ?? -1));
  });

/** pnpm in the version that package.json names; corepack is not needed. @param {string[]} args @param {RunOptions} [options] */
export const pnpm = (args, options = {}) => {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return run("npx", ["--yes", packageManager, ...args], options);
};

export const checkNode = () => {
  if (Number(process.versions.node.split(".")[0]) >= 20) return;
  throw new Fault(`Cuffwise needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
};

/** Installs the dependencies unless exactly these are there. */
export const ensureInstalled = async () => {
  const wanted = fingerprint(manifests(), `${process.platform} ${process.arch}`);
  if (existsSync(pinnedNode()) && readStamp(installStamp) === wanted) return;
  console.log("Installing what is needed (a minute or two the first time) …");
  // A NODE_ENV of production would leave out the build tools; CI=true keeps pnpm from asking questions.
  const { NODE_ENV: _, ...env } = process.env;
  const outcome = await pnpm(["install", "--frozen-lockfile", "--config.confirmModulesPurge=false"], {
    env: { ...env, CI: "true" },
  });
  if (outcome.code !== 0) throw new Fault("The dependencies could not be installed; see above.", outcome.output);
  if (!existsSync(pinnedNode())) {
    throw new Fault("Node 24 was not installed: allow install scripts (npm config “ignore-scripts”) and start again.");
  }
  writeStamp(installStamp, wanted);
};

/** Builds the site unless exactly these sources were built. @returns {Promise<Outcome>} */
export const ensureBuilt = async () => {
  const wanted = fingerprint([...manifests(), ...sources()]);
  const built =
    existsSync(path.join(root, "apps/web/dist/main.mjs")) && existsSync(path.join(root, "apps/web/.next/BUILD_ID"));
  if (built && readStamp(buildStamp) === wanted) return { code: 0, output: "" };
  console.log("Building the site (about a minute) …");
  const outcome = await pnpm(["--filter", "@cuffwise/web", "run", "build"], {
    env: childEnv({ NODE_ENV: "production" }),
  });
  if (outcome.code === 0) writeStamp(buildStamp, wanted);
  return outcome;
};

const workspaces = () =>
  ["apps", "packages"].flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)));

const manifests = () =>
  ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"]
    .concat(workspaces().map((folder) => path.join(folder, "package.json")))
    .concat(filesUnder("packages/db/patches"))
    .filter((file) => existsSync(path.join(root, file)));

const sources = () =>
  ["tsconfig.base.json"]
    .concat(
      ["tsconfig.json", "next.config.ts", "build-server.mjs", "build-phone.mjs", "lean-imports.mjs"].map((name) =>
        path.join("apps/web", name),
      ),
    )
    .concat(workspaces().flatMap((folder) => filesUnder(path.join(folder, "src"))))
    .concat(filesUnder("apps/web/public"))
    .filter((file) => existsSync(path.join(root, file)) && !/\.(test|spec)\.tsx?$/.test(file));

/** @param {string} folder @returns {string[]} paths from the root, sorted */
const filesUnder = (folder) => {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    })
    .sort();
};

/** @param {string[]} files @param {string} [salt] */
const fingerprint = (files, salt = "") => {
  const hash = createHash("sha256").update(salt);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
};

/** @param {string} file */
const readStamp = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** @param {string} file @param {string} text */
const writeStamp = (file, text) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
