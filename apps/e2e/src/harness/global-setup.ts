import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@cuffwise/db/embedded";
import { startApp } from "./app.ts";
import { startMailServer } from "./mail-server.ts";

/** A real PostgreSQL, a real SMTP server and the production build: what the specs talk to. */
export default async () => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-e2e-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: false });
  const mail = await startMailServer(join(folder, "mail"));
  const app = await startApp({ databaseUrl: database.url, smtpUrl: mail.url });
  process.env.E2E_BASE_URL = app.url;
  process.env.E2E_DATABASE_URL = database.url;
  process.env.E2E_MAIL_FOLDER = mail.folder;
  return async () => {
    await app.stop();
    await mail.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  };
};
