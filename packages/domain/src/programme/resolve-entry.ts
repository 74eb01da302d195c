import { CuffId } from "#kernel/id.ts";
import { LIMB_NAMES, type Limb, type LimbKind, limbOf, limbsOfKind, type Side } from "#kernel/limb.ts";
import {
  type BfrPrescription,
  CUFF_LIMIT_SECONDS,
  type CuffInUse,
  type Denial,
  type Exercise,
  exerciseImplement,
  exerciseToDosed,
  findExercise,
  foldText,
  lopFreshness,
  MEASURED_CEILING_PERCENT,
  type MeasuredLop,
  planOrdinaryLoad,
  prescribeBfr,
  type SetScheme,
  type Warning,
} from "#prescription/index.ts";
import { cm } from "#units/quantity.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { BfrEntry, Entry, OrdinaryEntry } from "./content.ts";
import type { ResolvedCuff, ResolvedEntry } from "./session-content.ts";
import { setSeconds } from "./timing.ts";

/** What one entry means for one client: `resolved` is null exactly when something denies it. */
export interface EntryResolution {
  readonly resolved: ResolvedEntry | null;
  /** The whole answer for a cuffed entry, with the rules that made it. */
  readonly prescription: BfrPrescription | null;
  readonly denials: readonly Denial[];
  readonly warnings: readonly (Denial | Warning)[];
}

/** Stands in where no cuff is known: without a measurement nothing is prescribed, so it never reaches a person. */
const NO_CUFF: CuffInUse = {
  cuffId: CuffId.parse("00000000-0000-4000-8000-000000000000"),
  widthCm: cm(11.5),
  material: "nylon",
  gaugeStepMmHg: 1,
};

const sidesOf = ({ cuff }: BfrEntry): readonly Side[] => (cuff.limbs === "both" ? ["left", "right"] : [cuff.limbs]);

/** The measurement to use for a limb: a fresh one before a stale one, the exercise's posture before another, the newest. */
const bestLop = (limb: Limb, posture: MeasuredLop["posture"], facts: ClientFacts): MeasuredLop | undefined => {
  const owned = new Set(facts.cuffs.map(({ cuffId }) => cuffId));
  const score = (lop: MeasuredLop): string => {
    const { fresh } = lopFreshness(lop, facts.today, facts.lopEvents);
    return `${Number(fresh)}${Number(lop.posture === posture)}${lop.measuredOn}`;
  };
  return facts.lops
    .filter((lop) => lop.limb === limb && owned.has(lop.cuffId))
    .toSorted((a, b) => (score(a) < score(b) ? 1 : -1))[0];
};

const perRepetition = (tempo: string): readonly [concentric: number, eccentric: number] => {
  const [down = 0, low = 0, up = 0, high = 0] = tempo.split("-").map((part) => (part === "X" ? 1 : Number(part)));
  const concentric = up + high;
  const eccentric = down + low;
  const half = (concentric + eccentric) / 2;
  return concentric === 0 || eccentric === 0 ? [half, half] : [concentric, eccentric];
};

/** A scheme counts repetitions: a hold, or minutes of walking, becomes repetitions of a minute or less, rounded up. */
const schemeOf = (entry: BfrEntry): SetScheme => {
  const rests = { restSeconds: entry.restSeconds, deflateBetweenSets: entry.cuff.deflate === "between-sets" };
  if (entry.sets.every(({ seconds }) => seconds === undefined)) {
    const [concentricSeconds, eccentricSeconds] = perRepetition(entry.tempo);
    return { reps: entry.sets.map(({ reps }) => reps), concentricSeconds, eccentricSeconds, ...rests };
  }
  const lengths = entry.sets.map((set) => setSeconds(set, entry.tempo));
  const shortest = Math.min(60, ...lengths);
  const unit = lengths.every((length) => length % shortest === 0) ? shortest : Math.max(1, Math.max(...lengths) / 100);
  return {
    reps: lengths.map((length) => Math.ceil(length / unit)),
    concentricSeconds: unit / 2,
    eccentricSeconds: unit / 2,
    ...rests,
  };
};

const foldedNames = new WeakMap<Exercise, readonly string[]>();

/** The machine that carries the exercise's name, when the client's list has it; else any that fits. */
const equipmentNameFor = (exercise: Exercise, { inventory }: ClientFacts): string | null => {
  const names = foldedNames.get(exercise) ?? [exercise.name, ...exercise.aliases].map(foldText);
  foldedNames.set(exercise, names);
  return inventory.equipment.find(({ name }) => names.includes(foldText(name)))?.name ?? null;
};

/** Share of the 1RM that a load means; null when it is none. Kilograms need a 1RM to be a share of. */
const percentOf = ({ load }: BfrEntry, oneRepMaxKg: number | undefined): number | null => {
  if (load.type === "percent-1rm") return load.percent;
  return load.type === "kg" && oneRepMaxKg !== undefined ? (100 * load.kg) / oneRepMaxKg : null;
};

const toCuff = (pressure: BfrPrescription["pressures"][number], facts: ClientFacts): ResolvedCuff[] => {
  const lop = facts.lops.find(({ lopId }) => lopId === pressure.lop.lopId);
  const cuff = facts.cuffs.find(({ cuffId }) => cuffId === pressure.cuff.cuffId);
  if (lop === undefined || cuff === undefined) return [];
  return [
    {
      limb: pressure.limb,
      lopId: lop.lopId,
      cuffId: cuff.cuffId,
      cuffName: cuff.name,
      percentLop: pressure.percentLop,
      pressureMmHg: pressure.targetMmHg,
      measuredOn: lop.measuredOn,
      posture: lop.posture,
      method: lop.method,
    },
  ];
};

const capNote = ({ pressures }: BfrPrescription): string | null => {
  const limited = pressures.filter(({ cap }) => cap.percent < MEASURED_CEILING_PERCENT);
  const [lowest] = limited.toSorted((a, b) => a.cap.percent - b.cap.percent);
  if (lowest === undefined) return null;
  const limits = limited.map(({ limb, cap }) => `${LIMB_NAMES[limb]} at most ${cap.percent} %`).join(", ");
  return `Of the occlusion pressure: ${limits}. ${lowest.cap.because.statement}`;
};

const refused = (denials: readonly Denial[]): EntryResolution => ({
  resolved: null,
  prescription: null,
  denials,
  warnings: [],
});

const resolveCuffed = (entry: BfrEntry, exercise: Exercise, facts: ClientFacts, ramp: number): EntryResolution => {
  const dosed = exerciseToDosed(exercise);
  if (dosed === null) return refused([]);
  const { limbKind, posture } = dosed;
  const kindLops = limbsOfKind(limbKind).flatMap((limb) => bestLop(limb, posture, facts) ?? []);
  const cuffs = facts.cuffs.filter((cuff) => cuff.limbKind === limbKind);
  const cuffFor = (limb: Limb): CuffInUse => {
    const lop = kindLops.find((one) => one.limb === limb) ?? kindLops[0];
    return cuffs.find(({ cuffId }) => cuffId === lop?.cuffId) ?? cuffs[0] ?? NO_CUFF;
  };
  const oneRepMax = facts.oneRepMaxes.get(entry.slug) ?? null;
  const prescribed = prescribeBfr({
    exercise: dosed,
    limbs: sidesOf(entry).map((side) => {
      const limb = limbOf(limbKind, side);
      return {
        limb,
        standing: facts.standings[limb],
        cuff: cuffFor(limb),
        percentLop: entry.cuff.percentLop,
      };
    }),
    lops: kindLops,
    events: facts.lopEvents,
    percentOneRepMax: percentOf(entry, oneRepMax?.valueKg),
    oneRepMax,
    inventory: facts.inventory,
    equipmentName: equipmentNameFor(exercise, facts),
    scheme: schemeOf(entry),
    rampSession: ramp,
    today: facts.today,
  });
  if (!prescribed.ok) return refused(prescribed.error);
  const { load, pressures, warnings } = prescribed.value;
  return {
    prescription: prescribed.value,
    denials: [],
    warnings,
    resolved: {
      exactKg: load?.exactKg ?? null,
      loadableKg: load?.loadableKg ?? null,
      percent1rm: load?.percentWanted ?? null,
      cuffs: pressures.flatMap((pressure) => toCuff(pressure, facts)),
      capNote: capNote(prescribed.value),
      restSeconds: entry.restSeconds,
      protocolLimitSeconds: CUFF_LIMIT_SECONDS,
    },
  };
};

const resolveOrdinary = (entry: OrdinaryEntry, exercise: Exercise, facts: ClientFacts): EntryResolution => {
  const { load } = entry;
  const wanted = load.type === "percent-1rm" ? { percent: load.percent } : load.type === "kg" ? { kg: load.kg } : null;
  const planned =
    wanted === null
      ? { exactKg: null, loadableKg: null, warnings: [] }
      : planOrdinaryLoad({
          wanted,
          oneRepMax: facts.oneRepMaxes.get(entry.slug) ?? null,
          inventory: facts.inventory,
          implement: exerciseImplement(exercise),
          equipmentName: equipmentNameFor(exercise, facts),
          today: facts.today,
        });
  return {
    prescription: null,
    denials: [],
    warnings: planned.warnings,
    resolved: {
      exactKg: planned.exactKg,
      loadableKg: planned.loadableKg,
      percent1rm: load.type === "percent-1rm" ? load.percent : null,
      cuffs: [],
      capNote: null,
      restSeconds: entry.restSeconds,
      protocolLimitSeconds: CUFF_LIMIT_SECONDS,
    },
  };
};

/**
 * Loads and pressures of one entry for one client. `ramp` is the session on the novice ramp, counted from 1, per kind
 * of limb. An exercise that the catalogue does not know resolves to nothing: `checkProgramme` blocks it.
 */
export const resolveEntry = (
  entry: Entry,
  facts: ClientFacts,
  ramp: Readonly<Record<LimbKind, number>> = facts.rampSession,
): EntryResolution => {
  const exercise = findExercise(entry.slug);
  if (exercise === undefined) return refused([]);
  if (entry.kind === "ordinary") return resolveOrdinary(entry, exercise, facts);
  return resolveCuffed(entry, exercise, facts, exercise.limbKind === "arm" ? ramp.arm : ramp.leg);
};
