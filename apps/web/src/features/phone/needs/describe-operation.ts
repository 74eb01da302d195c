import { LIMB_NAMES, type Limb } from "@cuffwise/domain/kernel";
import { STOP_SIGNS } from "@cuffwise/domain/session";
import type { Operation } from "@cuffwise/domain/sync";
import type { PhoneBundle } from "#features/phone/projection/phone-data.ts";

/** Something that was logged, in the words of whoever did it. */
export interface Described {
  readonly what: string;
  /** Every value that was typed or tapped. */
  readonly values: string;
}

type Known = Pick<PhoneBundle, "sessions" | "details">;

const titleOf = (known: Known, sessionId: string): string =>
  known.sessions.find(({ id }) => id === sessionId)?.title ?? "a session";

const exerciseOf = (known: Known, sessionId: string, entryKey: string, slug: string): string => {
  const detail = known.details.find(({ session }) => session.id === sessionId);
  const words = detail?.brief.exercises.find(({ key }) => key === entryKey);
  return words?.name ?? slug.replaceAll("-", " ");
};

const setOf = (known: Known, id: string) =>
  known.details
    .flatMap(({ session, logs, setsAside }) =>
      [...logs, ...setsAside.map(({ set }) => set)].map((set) => ({ sessionId: session.id, set })),
    )
    .find(({ set }) => set.id === id);

const setName = (known: Known, id: string): string => {
  const found = setOf(known, id);
  if (found === undefined) return "a set";
  const { set, sessionId } = found;
  return `${exerciseOf(known, sessionId, set.entryKey, set.exerciseSlug)}, set ${set.setIndex + 1}`;
};

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join(" · ");

const FIELD_WORDS: Readonly<Record<string, string>> = {
  load: "load",
  reps: "repetitions",
  rir: "repetitions in reserve",
  discomfort: "discomfort",
  status: "state",
  cuffSeconds: "seconds under the cuff",
  note: "note",
};

const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return "none";
  if (typeof value === "object" && "entered" in value) return String(value.entered);
  return String(value);
};

/** What is shown of a set, whether it is stored or still on its way. */
interface SetShown {
  readonly load: { readonly entered: string } | null;
  readonly reps: number;
  readonly side: "left" | "right" | "both";
  readonly status: string;
  readonly cuffs: readonly { readonly limb: Limb; readonly pressureMmHg: number }[];
  readonly discomfort: number | null;
  readonly note?: string | undefined;
}

const workText = ({ status, load, reps }: SetShown): string => {
  if (status === "skipped") return "left out";
  return load === null ? `${reps} reps` : `${load.entered} × ${reps}`;
};

export const setValues = (set: SetShown): string =>
  joined(
    workText(set),
    set.side === "both" ? null : set.side,
    set.cuffs.length === 0
      ? null
      : `cuff ${set.cuffs.map(({ limb, pressureMmHg }) => `${LIMB_NAMES[limb]} ${pressureMmHg} mmHg`).join(", ")}`,
    set.discomfort === null ? null : `discomfort ${set.discomfort} of 10`,
    set.note,
  );

/** What an operation says, whichever kind it is; one that cannot be read says so. */
export const describeOperation = (operation: Operation, known: Known): Described => {
  switch (operation.kind) {
    case "readiness":
      return { what: `The check before ${titleOf(known, operation.sessionId)}`, values: "Your answers are kept." };
    case "start":
      return { what: `The start of ${titleOf(known, operation.sessionId)}`, values: "" };
    case "log": {
      const { set } = operation;
      const name = exerciseOf(known, set.sessionId, set.entryKey, set.exerciseSlug);
      return { what: `${name}, set ${set.setIndex + 1}`, values: setValues(set) };
    }
    case "change": {
      const changed = Object.entries(operation.to).map(
        ([name, value]) => `${FIELD_WORDS[name] ?? name} ${valueText(value)}`,
      );
      return { what: `A correction of ${setName(known, operation.id)}`, values: joined(...changed) };
    }
    case "delete":
      return { what: `Taking back ${setName(known, operation.id)}`, values: "" };
    case "restore":
      return { what: `Bringing back ${setName(known, operation.id)}`, values: "" };
    case "keep-both":
      return { what: `Keeping ${setName(known, operation.id)} as well`, values: "" };
    case "stop": {
      const { sign, limbs, note } = operation.report;
      return {
        what: `STOP in ${titleOf(known, operation.report.sessionId)}`,
        values: joined(
          STOP_SIGNS.find(({ key }) => key === sign)?.label,
          limbs.map((limb) => LIMB_NAMES[limb]).join(", "),
          note,
        ),
      };
    }
    case "finish":
      return {
        what: `The end of ${titleOf(known, operation.sessionId)}`,
        values: joined(
          operation.rating === null ? null : `effort ${operation.rating.rpe} of 10`,
          operation.rating?.note,
        ),
      };
    case "follow-up":
      return {
        what: `How you were after ${titleOf(known, operation.sessionId)}`,
        values: joined(
          operation.answers.signs.length === 0 ? "all well" : `${operation.answers.signs.length} signs`,
          `soreness ${operation.answers.soreness} of 10`,
          operation.answers.note,
        ),
      };
    case "move":
      return { what: `Moving ${titleOf(known, operation.sessionId)}`, values: `${operation.from} → ${operation.to}` };
    case "excuse":
      return { what: `An excuse for ${titleOf(known, operation.sessionId)}`, values: operation.reason ?? "taken back" };
    case "comment":
      return { what: "A comment", values: operation.body };
    default:
      return { what: "An entry that cannot be read", values: "It is in the download as it was found." };
  }
};
