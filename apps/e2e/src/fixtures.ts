import { connect, type Database } from "@cuffwise/db/client";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { listMailsTo, type ReceivedMail } from "./harness/mail-server.ts";
import { SESSION_COOKIE, type Someone, signIn } from "./harness/signed-in.ts";

const fromSetup = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by the global setup`);
  return value;
};

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

interface WorkerFixtures {
  /** The same database as the app's, through the same two roles. */
  readonly db: Database;
}

interface Fixtures {
  /** A page of a new browser, signed in as somebody by a session row and its cookie; no clicks. */
  readonly as: (someone: Someone, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of a new browser without a session. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** The newest mail to an address whose subject matches; waits for it. */
  readonly mailTo: (to: string, subject: RegExp) => Promise<ReceivedMail>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  db: [
    async ({ browserName: _ }, use) => {
      const db = connect(fromSetup("E2E_DATABASE_URL"), { userConnections: 3, systemConnections: 2 });
      await use(db);
      await db.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ browserName: _ }, use) => {
    await use(fromSetup("E2E_BASE_URL"));
  },
  visitor: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = DESK) => {
      const context = await browser.newContext({
        // A worker would answer in the server's place, and out of sight of everything a spec listens to.
        serviceWorkers: "block",
        ...options,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  as: async ({ db, visitor }, use) => {
    await use(async (someone, options) => {
      const page = await visitor(options);
      const token = await signIn(db, someone);
      const url = fromSetup("E2E_BASE_URL");
      await page.context().addCookies([{ name: SESSION_COOKIE, value: token, url, httpOnly: true, sameSite: "Lax" }]);
      return page;
    });
  },
  mailTo: async ({ browserName: _ }, use) => {
    const folder = fromSetup("E2E_MAIL_FOLDER");
    await use(async (to, subject) => {
      const find = async () => (await listMailsTo(folder, to)).findLast((mail) => subject.test(mail.subject));
      await expect.poll(find, { message: `a mail to ${to} about ${subject}`, timeout: 20_000 }).toBeDefined();
      const found = await find();
      if (found === undefined) throw new Error("the mail vanished");
      return found;
    });
  },
});

export { expect };
