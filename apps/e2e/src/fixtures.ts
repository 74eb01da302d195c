import { createHash, randomBytes } from "node:crypto";
import { connect, type Database } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertSession, setActiveOrg } from "@cuffwise/db/queries/session";
import type { OrgId, PersonId } from "@cuffwise/domain/kernel";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { listMailsTo, type ReceivedMail } from "./harness/mail-server.ts";

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

interface Someone {
  readonly personId: PersonId;
  readonly orgId?: OrgId;
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
      const context = await browser.newContext({ ...options, ...(baseURL === undefined ? {} : { baseURL }) });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  as: async ({ db, visitor }, use) => {
    await use(async (someone, options) => {
      const page = await visitor(options);
      const token = randomBytes(32).toString("base64url");
      const id = newId();
      const at = new Date();
      await insertSession(db, {
        tokenHash: createHash("sha256").update(token).digest("base64url"),
        id,
        personId: someone.personId,
        at,
        expiresAt: new Date(at.getTime() + 86_400_000),
        userAgent: "end-to-end",
      });
      if (someone.orgId !== undefined) await setActiveOrg(db, id, someone.orgId);
      const url = fromSetup("E2E_BASE_URL");
      await page
        .context()
        .addCookies([{ name: "cuffwise.session", value: token, url, httpOnly: true, sameSite: "Lax" }]);
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
