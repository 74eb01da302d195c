import type { Copy } from "#components/ui/copy.ts";

/** Why something that was logged was not stored, said to the person who logged it. Nothing of it is lost. */
export const PHONE_COPY: Copy = {
  "not-signed-in": "You are signed out. Sign in again as the same person, and it is sent.",
  "no-organisation":
    "Your practice has ended your membership, so nothing can be sent. You can download what you logged.",
  "not-allowed": "The account that is signed in takes no training. Sign in as the person who trained.",
  "client-left": "You have left the practice, so nothing can be sent. You can download what you logged.",
  "client-not-active": "Your practice has paused your account. It is sent when it is active again.",
  "device-not-yours": "Somebody else is signed in now. Sign in as the person who trained, and it is sent.",
  "not-found": "The server does not know this session or set any more. Tell your coach; what you did stands here.",
  "session-closed": "This session was ended more than two days ago, or taken out of the plan. Tell your coach.",
  "session-not-started": "The start of this session was not stored. Look at what was refused before it.",
  "session-not-due": "This session is planned for a later day.",
  "changed-meanwhile": "The same set is stored with other words. Look at it; what you typed stands here.",
  "limb-locked": "This limb was locked after a report. Somebody of your practice looks at it first.",
  "limb-resting": "This limb was to rest from the cuff that day.",
  "not-cleared": "This limb was no longer cleared for a cuff.",
  "no-screening": "There is no screening, so no set under a cuff can be taken.",
  "clearance-expired": "Your clearance had run out that day.",
  "follow-up-due": "The question after your last session under a cuff had not been answered.",
  "lop-missing": "There was no measured pressure for this cuff.",
  "lop-stale": "The measured pressure was too old that day.",
  "above-ceiling": "The pressure was above your limit.",
  "readiness-missing": "The check before the session was not stored.",
  "readiness-not-passed": "The check before the session spoke against a cuff.",
  "consent-withdrawn": "You have taken back an agreement. Give it again under Me, then send this once more.",
  "operation-invalid": "Something in this entry cannot be right, so the server could not take it.",
  "operation-too-new": "The server is older than this app. Send it once more after the next update.",
  "server-failed": "The server failed on this entry several times. Try again later, or download it.",
};
