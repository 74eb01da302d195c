import type { Mail } from "@cuffwise/db/queries/outbox";
import type { PlainDate } from "@cuffwise/domain/kernel";

export interface ProgrammeMailWords {
  readonly to: string;
  readonly name: string;
  readonly coach: string;
  readonly startOn: PlainDate;
  readonly appUrl: string;
}

const longDate = (date: PlainDate): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** Tells a client that a programme waits. Neither its name nor anything about health leaves in a mail. */
export const programmeMail = ({ to, name, coach, startOn, appUrl }: ProgrammeMailWords): Mail => ({
  to,
  subject: `Your programme starts on ${longDate(startOn)}`,
  body: `Hello ${name},

${coach} has planned a programme for you. It starts on ${longDate(startOn)}. All sessions are here:

${appUrl}/me/plan

If something does not fit, write a comment there.
`,
});
