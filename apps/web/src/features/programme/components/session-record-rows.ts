import { limbSide, type SetId, type UnitPreference } from "@cuffwise/domain/kernel";
import { type Entry, type ResolvedEntry, type Step, sessionSteps, type WorkingSide } from "@cuffwise/domain/programme";
import type { SessionRecordData } from "../programme-views.ts";
import { exerciseText } from "../words.ts";
import { pressures } from "./resolved-text.ts";
import { doneText, setName, targetText } from "./session-record-text.ts";

type SetView = SessionRecordData["logs"][number];

export type Change = "exercise" | "other cuff" | "repetitions" | "load" | "pressure" | "no cuff";

/** One set, planned and done. What was not logged or not planned is null. */
export interface RecordRow {
  readonly key: string;
  /** `Set 1 left`. */
  readonly name: string;
  readonly target: string | null;
  readonly plannedPressure: string | null;
  readonly done: string | null;
  readonly usedPressure: string | null;
  readonly status: "done" | "changed" | "skipped" | "failed" | "missing";
  readonly changes: readonly Change[];
  /** 0–10, under the cuff. */
  readonly discomfort: number | null;
  /** Repetitions in reserve. */
  readonly rir: number | null;
  readonly note: string;
  readonly setId: SetId | null;
}

export interface RecordEntry {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly rows: readonly RecordRow[];
}

/** From here on discomfort under a cuff is much, of 10. */
const MUCH_DISCOMFORT = 7;
export const isMuch = (discomfort: number): boolean => discomfort >= MUCH_DISCOMFORT;

/** Pounds that became kilograms and came back are the same load, kg. */
const SAME_LOAD_KG = 0.05;

type Cuff = SetView["cuffs"][number];

const pressureText = (cuffs: readonly Cuff[]): string | null => (cuffs.length === 0 ? null : pressures(cuffs));

const cuffsOf = (side: WorkingSide, resolved: ResolvedEntry | undefined): readonly Cuff[] =>
  (resolved?.cuffs ?? []).filter(({ limb }) => side === "both" || limbSide(limb) === side);

const targetKg = (resolved: ResolvedEntry | undefined): number | null =>
  resolved?.loadableKg ?? resolved?.exactKg ?? null;

const changesOf = (log: SetView, { set, entry, side }: Step, resolved: ResolvedEntry | undefined): Change[] => {
  const kg = targetKg(resolved);
  const cuffs = cuffsOf(side, resolved);
  const isOther = ({ limb, pressureMmHg }: Cuff) =>
    log.cuffs.find((used) => used.limb === limb)?.pressureMmHg !== pressureMmHg;
  const changes: Change[] = [];
  const isOtherExercise = log.exerciseSlug !== entry.slug;
  if (isOtherExercise) changes.push("exercise");
  // "Until no more is possible" names no number that could be missed.
  if (set.toFailure !== true && log.reps !== set.reps) changes.push("repetitions");
  if (
    !isOtherExercise &&
    kg !== null &&
    entry.load.type !== "bodyweight" &&
    Math.abs((log.load?.kg ?? 0) - kg) > SAME_LOAD_KG
  )
    changes.push("load");
  if (cuffs.length > 0 && log.cuffs.length === 0) changes.push("no cuff");
  else if (log.cuffs.some(({ cuffId }) => cuffId !== undefined)) changes.push("other cuff");
  else if (cuffs.length !== log.cuffs.length || cuffs.some(isOther)) changes.push("pressure");
  return changes;
};

interface Facts {
  readonly resolved: ResolvedEntry | undefined;
  readonly units: UnitPreference;
}

const loggedPart = (log: SetView | undefined, step: Step | undefined, { resolved, units }: Facts) => {
  if (log === undefined)
    return { done: null, usedPressure: null, status: "missing", changes: [], discomfort: null, rir: null } as const;
  const { discomfort, rir } = log;
  if (log.status === "skipped")
    return { done: null, usedPressure: null, status: "skipped", changes: [], discomfort, rir } as const;
  const changes = step === undefined ? [] : changesOf(log, step, resolved);
  const status = log.status === "done" && changes.length > 0 ? ("changed" as const) : log.status;
  const [done, usedPressure] = [doneText(log, step?.set, units), pressureText(log.cuffs)];
  return { done, usedPressure, status, changes, discomfort, rir };
};

/** A set that was planned, logged, or both. */
const toRow = (entry: Entry, step: Step | undefined, log: SetView | undefined, facts: Facts): RecordRow => {
  const { setIndex, side } = log ?? step ?? { setIndex: 0, side: "both" };
  return {
    key: `${entry.key} ${setIndex} ${side}`,
    name: setName(setIndex, side),
    target: step === undefined ? null : targetText(entry, step.set, targetKg(facts.resolved), facts.units),
    plannedPressure: step === undefined ? null : pressureText(cuffsOf(step.side, facts.resolved)),
    ...loggedPart(log, step, facts),
    note: log?.note ?? "",
    setId: log?.id ?? null,
  };
};

const nameOf = (planned: string, done: string): string =>
  planned === done ? exerciseText(planned) : `${exerciseText(planned)} → ${exerciseText(done)} (approved)`;

/** Every exercise of the session with every set, planned order first; sets that nobody planned stand at the end. */
export const recordEntries = (
  { content, logs }: Pick<SessionRecordData, "content" | "logs">,
  units: UnitPreference,
): readonly RecordEntry[] => {
  // An approved exercise in the place of another has its own sides: its sets stand where they belong.
  const doneAs = (entry: Entry): string =>
    logs.find(({ entryKey, exerciseSlug }) => entryKey === entry.key && exerciseSlug !== entry.slug)?.exerciseSlug ??
    entry.slug;
  const steps = sessionSteps({ exercises: content.day.exercises.map((entry) => ({ ...entry, slug: doneAs(entry) })) });
  return content.day.exercises.map((entry) => {
    const facts: Facts = { resolved: content.resolved[entry.key], units };
    const own = logs.filter(({ entryKey }) => entryKey === entry.key);
    const pairs = steps
      .filter((step) => step.entry.key === entry.key)
      .map((step) => ({ ...step, entry }))
      .map((step) => ({ step, log: own.find((log) => log.setIndex === step.setIndex && log.side === step.side) }));
    const extra = own.filter((log) => pairs.every((pair) => pair.log !== log));
    return {
      key: entry.key,
      group: entry.group,
      name: nameOf(entry.slug, doneAs(entry)),
      rows: [
        ...pairs.map(({ step, log }) => toRow(entry, step, log, facts)),
        ...extra.map((log) => toRow(entry, undefined, log, facts)),
      ],
    };
  });
};

/** Time under a cuff, seconds: two cuffs at once count once, one limb after the other counts both. */
export const cuffSecondsOf = (logs: SessionRecordData["logs"]): number =>
  logs.reduce((total, { cuffSeconds }) => total + cuffSeconds, 0);
