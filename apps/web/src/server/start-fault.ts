import { EmbeddedDatabaseError } from "@cuffwise/db/embedded";
import { InvalidEnvironment } from "#env.ts";

/** A start that failed for a reason the person at the keyboard can mend; the message is one sentence. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}

const codeOf = (error: unknown): string => {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof code === "string" ? code : cause === undefined ? "" : codeOf(cause);
};

const LISTEN: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is taken by another program: stop that program, or set PORT to another number.`,
  EACCES: (port) => `Port ${port} may only be opened with more rights: set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (_port, host) => `This machine has no address ${host}: correct HOST or leave it empty.`,
  ENOTFOUND: (_port, host) => `This machine has no address ${host}: correct HOST or leave it empty.`,
};

/** Turns the error of `listen` into a sentence. */
export const listenFault = (error: unknown, port: number, host: string | undefined): unknown => {
  const sentence = LISTEN[codeOf(error)];
  return sentence === undefined ? error : new StartFault(sentence(port, host ?? "::"), { cause: error });
};

const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "does not answer",
  ECONNRESET: "does not answer",
  CONNECT_TIMEOUT: "does not answer",
  CONNECTION_CLOSED: "does not answer",
  EHOSTUNREACH: "does not answer",
  ENETUNREACH: "does not answer",
  ETIMEDOUT: "does not answer",
  ENOTFOUND: "has a host name that nobody knows",
  EAI_AGAIN: "has a host name that could not be looked up",
  "28P01": "refuses the password",
  "28000": "refuses the account",
  "3D000": "does not have that database",
  "42501": "does not let this account create roles and tables",
  "57P03": "is still starting",
};

/** Turns the error of the first conversation with `DATABASE_URL` into a sentence that holds no password. */
export const databaseFault = (error: unknown, url: string): unknown => {
  const trouble = DATABASE[codeOf(error)];
  if (trouble === undefined) return error;
  const { host, pathname } = new URL(url);
  return new StartFault(`The database at ${host}${pathname} ${trouble}: check DATABASE_URL and that PostgreSQL runs.`, {
    cause: error,
  });
};

/** Turns a failed write into the data folder into a sentence. */
export const folderFault = (error: unknown, folder: string): unknown =>
  ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC"].includes(codeOf(error))
    ? new StartFault(
        `The data folder ${folder} cannot be written (${codeOf(error)}): correct its rights or set DATA_DIR.`,
        {
          cause: error,
        },
      )
    : error;

/** What to print before exit code 1: one sentence or list for an expected fault, the whole stack for a bug. */
export const faultText = (error: unknown): string => {
  if (error instanceof StartFault || error instanceof InvalidEnvironment || error instanceof EmbeddedDatabaseError) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
