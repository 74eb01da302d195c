import type { MailJob } from "@cuffwise/db/jobs";
import { createTransport } from "nodemailer";

export interface MailTransport {
  readonly send: (job: MailJob) => Promise<void>;
  readonly close: () => void;
}

const TIMEOUT_MS = 20_000;

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";

/**
 * Sends over SMTP. The Message-ID comes from the job, so that a mail which left twice, because the process died between
 * sending and saying so, is recognised as one by the reader's program.
 */
export const smtpTransport = (smtpUrl: string, from: string): MailTransport => {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const domain = domainOf(from);
  return {
    send: async ({ id, mail }) => {
      await transport.sendMail({
        from,
        // As an object the address is never parsed again, so no comma in it can make two.
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.body,
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
};
