import type { AppErrorCode } from "@cuffwise/api/errors";

/** One sentence per code: what happened, whether anything was lost, what to do next. */
export type Copy = Readonly<Record<string, string>>;

/** Every code of the API has a sentence here: a test fails otherwise. */
const API_COPY = {
  "not-found": "This is not here, or it is not yours to see.",
  "not-signed-in": "You have been signed out. Sign in again; what you typed is still here.",
  "no-organisation": "You do not belong to a practice yet. Create one, or open the invitation you were sent.",
  "not-allowed": "Your role does not include this. Ask the owner of the practice.",
  "input-invalid": "Something in the form needs another look. Nothing was saved yet, and what you typed is still here.",
  "input-unstorable": "The text holds a character that cannot be stored. Delete what was pasted last and try again.",
  "changed-meanwhile": "Somebody changed this a moment ago. Reload to see it, then try again; nothing was overwritten.",
  "already-exists": "This exists already. Nothing was saved twice.",
  "too-many-attempts": "That was too often in a short time. Wait a few minutes and try again.",
  "database-unavailable": "The server cannot reach its database right now. Nothing was lost; try again in a moment.",
  "device-not-yours": "This phone was signed in as somebody else. Sign in as yourself; everything typed is still here.",
  "operation-invalid": "Something in this entry cannot be right. It was not stored; what you typed is kept here.",
  "operation-too-new": "The server is older than this app. Nothing was lost: it is kept here and can be sent later.",
  "sequence-taken": "This phone's numbering had slipped. Nothing was lost; send it once more.",
  "answers-invalid": "An answer cannot be right as it stands. It is marked below; nothing was lost.",
  "answers-missing": "Some questions are still open. They are marked; your other answers are kept.",
  "letter-expired": "The last valid day lies in the past. Choose a later one; nothing was saved.",
  "answer-not-held": "Nothing is held back by this answer any more. Reload to see the present decision.",
  "not-a-referral": "This answer does not belong to an open referral. Reload to see the present decision.",
  "prescription-refused": "This may not be prescribed; the reasons are listed. Nothing was saved.",
  "cuff-for-other-limb":
    "An arm cuff is not measured on a leg, nor a leg cuff on an arm. Choose the other cuff or limb.",
  "one-rep-max-refused": "This set says nothing about a 1RM; the reason is beside it. Nothing was saved.",
  "exercise-without-cuff": "This exercise is not done with a cuff. Choose another one.",
  "exercise-without-maximum": "There is no 1RM for this exercise. Choose one that is loaded.",
  "no-screening": "There is no screening yet, so no cuff may be used. Ask the client to answer it first.",
  "not-cleared": "This limb is not cleared for a cuff. Train it without one, or ask for a clinician's decision.",
  "clearance-expired": "The clearance has run out. A new screening renews it; training without a cuff is open.",
  "limb-locked": "This limb is locked after a reported event. Someone qualified has to look at it first.",
  "limb-resting": "This limb rests from the cuff today. Train it without one, or leave it out.",
  "follow-up-due": "First say how you have been since the last session with a cuff; then this one opens.",
  "lop-missing": "There is no measured limb occlusion pressure for this limb and cuff. Measure it first.",
  "lop-stale": "The limb occlusion pressure is too old. Measure it again before the next cuffed set.",
  "above-ceiling": "The pressure is above the ceiling for this limb. Lower it; nothing was saved.",
  "client-left": "This client has left the practice. Their record can be read but not changed.",
  "client-not-active": "This client is not active. Make them active again first; nothing was saved.",
  "programme-not-assignable":
    "This programme cannot be assigned as it stands. Nothing was saved; the reasons are in the table.",
  "start-outside-range": "Choose a start between today and a year from now. Nothing was saved.",
  "comment.edit-window-over": "A comment can be changed for a short while only. Write a new one instead.",
  "comment.already-decided": "This was decided just so already. Nothing changed.",
  "comment.nothing-to-undo": "Nobody has decided about this yet, so there is nothing to take back.",
  "comment.staff-is-not-spam": "An answer of the staff can be taken down, but it is not spam.",
  "comment.parent-elsewhere": "The comment you answer belongs to another thread. Reload the page and try again.",
  "comment.reply-too-deep": "Answers go one level deep. Answer the first comment of the thread.",
  "way-not-approved": "Your coach has not approved doing it like this. Nothing was saved; ask, or do it as planned.",
  "too-many-places": "Twelve places are kept at most. Take one away that you no longer use.",
  "move-not-allowed":
    "Your coach keeps the days of this programme fixed. Write to them; the session stays where it was.",
  "move-outside-window": "A session moves at most six days, and not into the past. It stays where it was.",
  "move-day-taken": "There is another session on that day already. Choose another; nothing was moved.",
  "move-too-close":
    "Sessions with a cuff on the same limbs need a day between them. Choose another; nothing was moved.",
  "moved-meanwhile": "This session was put on another day meanwhile. It stays there; look at the plan once more.",
  "readiness-missing": "Answer the readiness check first; the session opens right after it.",
  "readiness-not-passed": "Today's readiness check speaks against a cuff. Train without one, or rest.",
  "session-closed": "This session is finished, so nothing can be added to it. Your sets are kept.",
  "session-not-started": "Start the session first; then every set is kept as you do it.",
} as const satisfies Partial<Record<AppErrorCode, string>>;

const FIELD_COPY = {
  "text.empty": "Write something here.",
  "text.too-long": "This is longer than fits. Shorten it a little.",
  "text.unstorable": "This holds a character that cannot be stored. Delete what was pasted last.",
  "email.invalid": "This does not look like an e-mail address, such as ana@example.org.",
  "date.invalid": "Choose a day that exists.",
  "time-zone.unknown": "Choose a time zone from the list.",
  "id.invalid": "Choose one from the list.",
  "number.empty": "Type a number.",
  "number.invalid": "Type a number, such as 62.5 or 62,5.",
  "number.ambiguous": "Use one decimal mark only, such as 62.5 or 62,5, and no separators for thousands.",
  "unit.unknown": "Use one of the units offered beside the field.",
  "kg.too-small": "A load cannot be less than 0 kg.",
  "kg.too-large": "A load above 1,000 kg is not possible here. Check the unit.",
  "mmHg.too-small": "A pressure cannot be less than 0 mmHg.",
  "mmHg.too-large": "A pressure above 400 mmHg is beyond any training cuff. Check the number.",
  "percent.too-small": "A percentage cannot be less than 0.",
  "percent.too-large": "A percentage cannot be more than 100.",
  "cm.too-small": "A length cannot be less than 0 cm.",
  "cm.too-large": "A length above 300 cm is not possible here. Check the unit.",
  "seconds.too-small": "A time cannot be less than 0 seconds.",
  "seconds.too-large": "A time cannot be longer than a day.",
  "years.too-small": "An age cannot be less than 0.",
  "years.too-large": "An age above 130 is not possible here.",
  "bpm.too-small": "A heart rate cannot be less than 0.",
  "bpm.too-large": "A heart rate above 300 is not possible here.",
  // zod's own codes, where a schema has no words of ours.
  invalid_type: "This is needed.",
  too_small: "This is too little.",
  too_big: "This is too much.",
  invalid_format: "This is not written as it should be.",
  invalid_value: "Choose one of the options.",
  invalid_union: "Choose one of the options.",
  unrecognized_keys: "The form sent something unexpected. Reload the page and try again.",
  not_multiple_of: "This falls between two steps.",
  custom: "This cannot be right as it stands.",
} as const satisfies Copy;

const NETWORK = "The server did not answer. Nothing was lost; check the connection and try again.";
const UNKNOWN = "Something went wrong on our side. Nothing was saved; please try again.";

const GENERIC_COPY: Copy = { ...API_COPY, ...FIELD_COPY, network: NETWORK };

/** The sentence for a code; a feature's own copy first, then the generic one, and never the bare code. */
export const sentenceFor = (code: string, copy: Copy = {}): string => copy[code] ?? GENERIC_COPY[code] ?? UNKNOWN;
