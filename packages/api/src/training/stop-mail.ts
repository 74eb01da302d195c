import type { StaffMail } from "@cuffwise/db/queries/outbox";
import type { ClientId } from "@cuffwise/domain/kernel";

/**
 * Tells the practice that somebody reported something during a session. Neither a name nor anything about health leaves
 * in a mail, least of all in its subject.
 */
export const stopMail = ({
  clientId,
  appUrl,
}: {
  readonly clientId: ClientId;
  readonly appUrl: string;
}): StaffMail => ({
  subject: "Please open Cuffwise today: somebody needs you",
  body: `Hello,

something was reported during a session, and it waits for somebody of your practice. Please look at it today:

${appUrl}/coach/clients/${clientId}

Nobody at Cuffwise watches reports. The person has been shown what to do and whom to call.
`,
});
