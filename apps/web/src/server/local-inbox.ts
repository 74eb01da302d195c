import "server-only";
import { listLocalMail } from "@cuffwise/db/queries/local-mail";
import { singletons } from "./singletons.ts";

/** What the worker kept because there is no mail server; null wherever mail really leaves. */
export const findLocalInbox = async () => {
  const { db, embedded, env } = singletons();
  return embedded && env.SMTP_URL === undefined ? listLocalMail(db) : null;
};
