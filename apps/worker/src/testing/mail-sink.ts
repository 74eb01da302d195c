import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface MailSink {
  readonly url: string;
  /** Everything that was accepted so far. */
  readonly mails: readonly ParsedMail[];
  /** Resolves as soon as `count` mails were accepted. */
  readonly waitFor: (count: number) => Promise<readonly ParsedMail[]>;
  /** Refuses the next mails with "try again later". */
  readonly refuse: (count: number) => void;
  readonly refused: () => number;
  readonly close: () => Promise<void>;
}

/** A real SMTP server on a port of its own. */
export const startMailSink = async (): Promise<MailSink> => {
  const mails: ParsedMail[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let toRefuse = 0;
  let refused = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        if (toRefuse > 0) {
          toRefuse -= 1;
          refused += 1;
          return done(Object.assign(new Error("try again later"), { responseCode: 451 }));
        }
        mails.push(mail);
        done();
        for (const one of waiting) if (mails.length >= one.count) one.resolve();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitFor: async (count) => {
      if (mails.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return mails;
    },
    refuse: (count) => {
      toRefuse = count;
    },
    refused: () => refused,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
