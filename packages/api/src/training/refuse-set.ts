import { loadPrescriptionFacts } from "@cuffwise/db/queries/prescription-facts";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { type Limb, limbKind } from "@cuffwise/domain/kernel";
import { isApprovedExercise, mayUseOtherCuff, mayWrap } from "@cuffwise/domain/place";
import { exerciseToDosed, findExercise, findLop, lopFreshness } from "@cuffwise/domain/prescription";
import type { ClientFacts, Entry, ResolvedCuff } from "@cuffwise/domain/programme";
import { cuffBlock, type LopValidity, type NewSetLog, type SetCuff } from "@cuffwise/domain/session";
import { type AppErrorCode, type ErrorDetail, fail } from "#errors.ts";
import { type Asking, loadState, type SessionState } from "./session-state.ts";

export interface Refusal {
  readonly code: AppErrorCode;
  readonly detail?: ErrorDetail;
}

/** What decides about a set under a cuff or a wrap. */
export interface Judging {
  readonly state: SessionState;
  /** The client's own cuffs and measurements; read only where a set was not done with what was planned. */
  readonly own: ClientFacts | null;
}

const isWrapped = ({ wrapped = [] }: NewSetLog): boolean => wrapped.length > 0;
const isOtherwise = (set: NewSetLog): boolean => isWrapped(set) || set.cuffs.some(({ cuffId }) => cuffId !== undefined);

/** Nothing is read for sets without a cuff: nothing about one can refuse them. */
export const loadJudging = async (
  asking: Asking,
  session: TrainingSession,
  sets: readonly NewSetLog[],
): Promise<Judging | undefined> => {
  if (!sets.some((set) => set.cuffed || isWrapped(set))) return undefined;
  const { orgId, clientId, timeZone } = session;
  return {
    state: await loadState(asking, session),
    own: sets.some(isOtherwise)
      ? await loadPrescriptionFacts(asking.tx, { orgId, clientId, timeZone, now: asking.now })
      : null,
  };
};

/** The measurement of this very cuff on this limb; null when there is none, and then there is no pressure either. */
const ownLop = (limb: Limb, cuffId: string, exerciseSlug: string, own: ClientFacts): LopValidity | null => {
  const cuff = own.cuffs.find((one) => one.cuffId === cuffId);
  const exercise = findExercise(exerciseSlug);
  const dosed = exercise === undefined ? null : exerciseToDosed(exercise);
  if (cuff === undefined) return null;
  const lop = findLop(own.lops, { limb, cuff }, dosed?.posture ?? "seated");
  if (!lop.ok || lop.value.source !== "measured") return null;
  const { fresh, validUntil } = lopFreshness(lop.value, own.today, own.lopEvents);
  return { lopId: lop.value.lopId, valueMmHg: lop.value.valueMmHg, freshUntil: validUntil, isStale: !fresh };
};

/** Another cuff than the planned one: approved, and judged by its own measurement. */
const refuseOtherCuff = (
  { limb, pressureMmHg, cuffId }: SetCuff,
  { entry, set }: { readonly entry: Entry; readonly set: NewSetLog },
  { state, own }: Judging,
): Refusal | null => {
  if (!mayUseOtherCuff(entry)) return { code: "way-not-approved", detail: { limb } };
  const lop = own === null || cuffId === undefined ? null : ownLop(limb, cuffId, set.exerciseSlug, own);
  if (lop === null) return { code: "lop-missing", detail: { limb } };
  const block = cuffBlock(limb, lop.lopId, { ...state.facts, lops: [lop] });
  if (block !== null) return { code: block, detail: { limb } };
  const ceiling = state.ceilingPercent[limb];
  return pressureMmHg > Math.ceil((lop.valueMmHg * ceiling) / 100)
    ? { code: "above-ceiling", detail: { limb, ceilingPercent: ceiling } }
    : null;
};

/** An exercise in the place of the planned one may not be one for a cuff, or for one on another limb. */
const takesCuff = (slug: string, limb: Limb): boolean => {
  const exercise = findExercise(slug);
  const dosed = exercise === undefined ? null : exerciseToDosed(exercise);
  return dosed !== null && dosed.limbKind === limbKind(limb);
};

const refuseReadiness = ({ readiness }: SessionState): Refusal | null => {
  if (readiness === null) return { code: "readiness-missing" };
  const { result } = readiness;
  return result === "go" || result === "go-modified" ? null : { code: "readiness-not-passed" };
};

/** The domain's reasons against a cuff, before the database would give its own. */
const refuseCuffs = (set: NewSetLog, entry: Entry, session: TrainingSession, judging: Judging): Refusal | null => {
  const { state } = judging;
  for (const cuff of set.cuffs) {
    const { limb, pressureMmHg } = cuff;
    const isLimb = (one: ResolvedCuff): boolean => one.limb === limb;
    const planned = session.content.resolved[set.entryKey]?.cuffs.find(isLimb);
    // What took the cuff off the plan says more than that there is none.
    const asked = planned ?? state.prescribed.resolved[set.entryKey]?.cuffs.find(isLimb);
    const why = asked === undefined ? null : cuffBlock(limb, asked.lopId, state.facts);
    if (planned === undefined) return { code: why ?? "lop-missing", detail: { limb } };
    if (set.exerciseSlug !== entry.slug && !takesCuff(set.exerciseSlug, limb))
      return { code: "way-not-approved", detail: { limb } };
    if (cuff.cuffId !== undefined && cuff.cuffId !== planned.cuffId) {
      const refusal = refuseOtherCuff(cuff, { entry, set }, judging);
      if (refusal !== null) return refusal;
      continue;
    }
    const block = cuffBlock(limb, planned.lopId, state.facts);
    if (block !== null) return { code: block, detail: { limb } };
    const lop = state.facts.lops.find(({ lopId }) => lopId === planned.lopId);
    const ceiling = state.ceilingPercent[limb];
    if (lop !== undefined && pressureMmHg > Math.ceil((lop.valueMmHg * ceiling) / 100))
      return { code: "above-ceiling", detail: { limb, ceilingPercent: ceiling } };
  }
  return null;
};

/** An elastic wrap stands only where it was approved, on limbs that are cleared without any limit and not resting. */
const refuseWrap = ({ wrapped = [] }: NewSetLog, entry: Entry, { state, own }: Judging): Refusal | null => {
  const resting = wrapped.find((limb) => state.facts.resting.includes(limb));
  if (resting !== undefined) return { code: "limb-resting", detail: { limb: resting } };
  return own !== null && mayWrap(entry, wrapped, own.standings, own.today) ? null : { code: "way-not-approved" };
};

/** Why this set is refused, or null. `judging` decides about cuffs and wraps and is needed for them only. */
export const refuseSet = (set: NewSetLog, session: TrainingSession, judging: Judging | undefined): Refusal | null => {
  const entry = session.content.day.exercises.find(({ key }) => key === set.entryKey);
  if (entry === undefined || !isApprovedExercise(entry, set.exerciseSlug)) return { code: "not-found" };
  if (!set.cuffed && !isWrapped(set)) return null;
  if (judging === undefined) return { code: "readiness-missing" };
  const unready = refuseReadiness(judging.state);
  if (unready !== null) return unready;
  return set.cuffed ? refuseCuffs(set, entry, session, judging) : refuseWrap(set, entry, judging);
};

export const accept = (refusal: Refusal | null): void => {
  if (refusal !== null) fail(refusal.code, refusal.detail);
};
