import { sentenceFor } from "#components/ui/copy.ts";
import type { PhoneState } from "#features/phone/client/phone.ts";
import { PHONE_COPY } from "#features/phone/copy.ts";

/** From here on a full phone is warned of, share of the room. */
const NEARLY_FULL = 0.8;

/** The four words of what is saved where, and one for what the person has to know. */
export type SyncChip = "here" | "sending" | "sent" | "failed";

export interface SyncWords {
  readonly chip: SyncChip;
  readonly text: string;
  /** True for what needs the person: it is spoken, and not in passing. */
  readonly isAlert: boolean;
  readonly link: { readonly href: string; readonly label: string } | null;
}

const entries = (count: number): string => `${count} ${count === 1 ? "entry" : "entries"}`;

/** Where the answer is to sign in again as the person who trained. */
const SIGN_IN: ReadonlySet<string> = new Set(["not-signed-in", "not-allowed", "device-not-yours"]);

const quiet = (chip: SyncChip, text: string): SyncWords => ({ chip, text, isAlert: false, link: null });

/** The truth about what is saved, worst first. The time of the last sending is added by whoever shows it. */
export const syncWords = ({ log, send, isOutdated, used }: PhoneState): SyncWords => {
  const waiting = log.waiting.length;
  const alert = (text: string, link: SyncWords["link"] = null): SyncWords => ({
    chip: "failed",
    text,
    isAlert: true,
    link,
  });
  const refused = log.needs.filter(({ outcome }) => outcome === "rejected").length;
  if (refused > 0)
    return alert(
      `${entries(refused)} could not be stored. Nothing is lost.${waiting > 0 ? ` ${waiting} waiting.` : ""}`,
      {
        href: "/me/needs",
        label: "Look",
      },
    );
  if (isOutdated)
    return alert(
      waiting > 0
        ? `Another tab runs a newer version. Leave this page open until ${entries(waiting)} ${waiting === 1 ? "is" : "are"} sent, then reload it.`
        : "Another tab runs a newer version. Reload this page to go on.",
    );
  if (!log.keeps) {
    return alert(
      waiting > 0
        ? `This browser keeps nothing: leave the page open until ${entries(waiting)} ${waiting === 1 ? "is" : "are"} sent.`
        : "This browser keeps nothing: train with a signal, or open Cuffwise in an ordinary window.",
    );
  }
  if (send.kind === "held" && waiting > 0)
    return alert(
      `${entries(waiting)} saved on this phone. ${sentenceFor(send.code, PHONE_COPY)}`,
      SIGN_IN.has(send.code)
        ? { href: "/sign-in?next=/me", label: "Sign in" }
        : { href: "/me/needs", label: "Download" },
    );
  if (used !== null && used >= NEARLY_FULL)
    return alert(`The room for this browser is ${Math.round(used * 100)} % full. Free some, so that sets can be kept.`);
  if (waiting === 0) return quiet("sent", "All saved");
  if (log.waiting.some(({ isKept }) => !isKept)) return quiet("sending", "Saving");
  if (send.kind === "sending") return quiet("sending", `Saved on this phone · sending ${waiting}`);
  return quiet("here", `Saved on this phone · ${waiting} waiting`);
};
