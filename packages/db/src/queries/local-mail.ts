import { desc } from "drizzle-orm";
import type { Database } from "#client.ts";
import { localMail } from "#schema/identity.ts";
import type { Mail } from "./outbox.ts";

/** Keeps a mail that had nowhere to go; a second delivery of the same one changes nothing. */
export const insertLocalMail = async (db: Database, mail: Mail, at: { id: string; sentAt: Date }): Promise<void> => {
  await db.system
    .insert(localMail)
    .values({ id: at.id, to: mail.to, subject: mail.subject, body: mail.body, sentAt: at.sentAt })
    .onConflictDoNothing();
};

/** The newest hundred, newest first. */
export const listLocalMail = (db: Database) =>
  db.system.select().from(localMail).orderBy(desc(localMail.sentAt), desc(localMail.id)).limit(100);
