import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A real SMTP server. Mails are files, because the specs run in other processes than the server. */
export const startMailServer = async (folder: string) => {
  await mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(async (mail) => {
          const [first] = session.envelope.rcptTo;
          const received: ReceivedMail = {
            to: first?.address ?? "",
            subject: mail.subject ?? "",
            text: mail.text ?? "",
          };
          await writeFile(join(folder, `${Date.now()}-${randomUUID()}.json`), JSON.stringify(received));
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    folder,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

/** What arrived for an address so far, oldest first. */
export const listMailsTo = async (folder: string, to: string): Promise<ReceivedMail[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const mails = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as ReceivedMail),
  );
  return mails.filter((mail) => mail.to.toLowerCase() === to.toLowerCase());
};
