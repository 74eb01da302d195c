import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../web/dist/main.mjs", import.meta.url));

/** On a database of the run, or as a newcomer starts it: embedded, with the demo. */
export type AppOptions = { readonly databaseUrl: string; readonly smtpUrl: string } | { readonly demoIn: string };

const settings = (options: AppOptions): NodeJS.ProcessEnv =>
  "demoIn" in options
    ? { DATA_DIR: options.demoIn }
    : {
        DATABASE_URL: options.databaseUrl,
        SMTP_URL: options.smtpUrl,
        AUTH_SECRET: "end-to-end-tests-only-0123456789abcdef",
        DEMO_DATA: "off",
      };

export interface RunningApp {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** Resolves with the child's own word that it is ready; rejects with what it printed when it ends before. */
const whenReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes("Cuffwise is ready")) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the app ended with ${code} before it was ready:\n${output}`)));
  });

/** Starts the production build as a process of its own, on a free port unless one is named. */
export const startApp = async (options: AppOptions, onPort?: number): Promise<RunningApp> => {
  const port = onPort ?? (await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      APP_URL: url,
      LOG_LEVEL: "warn",
      ...settings(options),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await whenReady(child);
  child.stderr?.on("data", (chunk: Buffer) => process.stderr.write(chunk));
  const { pid } = child;
  if (pid === undefined) throw new Error("the app has no process id");
  return {
    url,
    pid,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
};
