import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import config from "../../playwright.config.ts";
import { SESSION_COOKIE } from "./signed-in.ts";

/** A phone that can be switched off and on: a browser with a profile of its own, on the disk. */
export interface KeptPhone {
  /** Starts the browser anew, with everything that it had kept. */
  readonly open: () => Promise<Page>;
  readonly context: () => BrowserContext;
  /** Somebody is signed in from now on, by the secret of their session. */
  readonly become: (token: string) => Promise<void>;
  /** Closes it as a person does. */
  readonly close: () => Promise<void>;
  /** Ends its processes, as the battery does: nothing is told, nothing is written down any more. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Processes whose command line names this profile: the browser's own, and no other's. */
const processesOf = async (profile: string): Promise<readonly number[]> => {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const named = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return command.split("\0").includes(`--user-data-dir=${profile}`) ? pid : null;
    }),
  );
  return named.filter((pid) => pid !== null);
};

export const createKeptPhone = async (
  baseURL: string,
  options: BrowserContextOptions,
  token?: string,
): Promise<KeptPhone> => {
  const profile = await mkdtemp(join(tmpdir(), "cuffwise-phone-"));
  let running: BrowserContext | undefined;
  const context = (): BrowserContext => {
    if (running === undefined) throw new Error("the phone is switched off");
    return running;
  };
  const open = async (): Promise<Page> => {
    running = await chromium.launchPersistentContext(profile, {
      ...config.use?.launchOptions,
      locale: "en-GB",
      timezoneId: "Europe/London",
      serviceWorkers: "allow",
      ...options,
      baseURL,
    });
    return running.pages()[0] ?? running.newPage();
  };
  const close = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  const become = (value: string): Promise<void> => {
    const expires = Date.now() / 1_000 + 86_400;
    return context().addCookies([
      { name: SESSION_COOKIE, value, domain: "localhost", path: "/", expires, httpOnly: true, sameSite: "Lax" },
    ]);
  };
  if (token !== undefined) {
    await open();
    await become(token);
    // Cookies are written down when a browser is closed.
    await close();
  }
  return {
    open,
    become,
    context,
    close,
    kill: async () => {
      const killed = context();
      const gone = new Promise((resolve) => killed.once("close", resolve));
      for (const pid of await processesOf(profile)) process.kill(pid, "SIGKILL");
      await gone;
      running = undefined;
    },
    remove: async () => {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
