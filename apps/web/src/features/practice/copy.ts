import type { AcceptanceRefusal } from "@cuffwise/domain/coaching";
import type { Copy } from "#components/ui/copy.ts";

/** Sentences for founding a practice, inviting and joining. */
export const PRACTICE_COPY = {
  "client-exists":
    "This address is among your clients already. Find them in the list and invite them again from there.",
  "client-left": "This client has left. What was recorded stays readable; invite them as a new client to start again.",
  "already-exists": "This client has joined already. Reload the list to see it.",
  "consent-missing": "Tick all three to join. You can withdraw each of them later.",
  "already-client": "You have joined this practice already.",
  "works-here": "You work in this practice, so you cannot be its client with this account.",
  "invitation-foreign": "This invitation was sent to another address than the one you are signed in with.",
  "invitation-used": "This invitation has been used. It works once.",
  "invitation-expired": "This invitation is too old. Ask for a new one.",
  "invitation-revoked": "This invitation was withdrawn. Ask for a new one.",
  "code.invalid": "A code has eight letters and digits, such as 7K2M-Q9XB.",
  "too-many-attempts": "That was too often in a short time. Wait a quarter of an hour and try again.",
  "not-found": "We do not know this invitation. Check the link or the code, or ask for a new one.",
  "changed-meanwhile": "These words are newer than what you see. Reload the page and read them first.",
  "text.empty": "Write a name.",
  "country.unknown": "Choose a country from the list.",
} as const satisfies Copy & Record<AcceptanceRefusal, string>;

/** What the client reads where they say which country they train in. */
export const COUNTRY_COPY = {
  label: "Country you train in",
  why: "Whom to call in an emergency depends on it. Check that it is right, also when you travel.",
  another: "Another country",
  notFound: "Not in the list: choose “Another country”",
  shows: "In an emergency this app shows:",
} as const satisfies Copy;
