import type { Rule } from "#kernel/rule.ts";
import {
  type Equipment,
  equipmentFor,
  exerciseImplement,
  findExercise,
  type Inventory,
  type LoadSteps,
  oneRepMaxFreshness,
  oneRepMaxRetest,
  ruleToReason,
  stepsOfEquipment,
} from "#prescription/index.ts";
import {
  type BfrEntry,
  type Change,
  type ClientFacts,
  catalogueRule,
  type Day,
  type Entry,
  type Offset,
  type OrdinaryEntry,
  type ResolvedEntry,
  resolveEntry,
  type SessionContent,
  type SessionPlan,
  withoutCuff,
} from "#programme/index.ts";
import { type CuffedDose, nextCuffedDose } from "./cuffed-dose.ts";
import { cuffedWeeksInARow, lastExposures, NO_OFFSET, performanceOf, type TrainingHistory } from "./history.ts";
import { ceilingOf, cuffsLeftOff, limitEntry, rampOf } from "./limits.ts";
import { nextOrdinaryLoad } from "./ordinary-load.ts";
import type { Proposal } from "./proposal.ts";
import { lighterWeek, loadUp, towardsHeavy } from "./rules.ts";
import type { PlanningStanding } from "./standing.ts";

/** The session to come, resolved for the client, and why it is not what the coach wrote. */
export interface NextSession {
  readonly content: SessionContent & { readonly plan: SessionPlan };
  readonly proposals: readonly Proposal[];
}

interface Planned {
  readonly entry: Entry;
  readonly resolved: ResolvedEntry;
  readonly offset: Offset;
  readonly changes: readonly Change[];
  readonly proposals: readonly Proposal[];
}

const LIGHTER_AFTER_WEEKS = 5;
const HEAVY_AFTER_WEEKS = 6;
const HEAVY_FROM_PERCENT = 40;
const PAINLESS = 2;

const change = (key: string, what: Change["what"], from: Change["from"], to: Change["to"], rule: Rule): Change => ({
  key,
  what,
  from,
  to,
  because: ruleToReason(rule),
});

/** A number that a step moved and a limit moved back is what the coach wrote: nothing has changed. */
const withoutReturns = (changes: readonly Change[]): readonly Change[] => {
  const chains = Map.groupBy(changes, ({ what }) => what);
  return changes.filter(({ what }) => {
    const chain = chains.get(what) ?? [];
    return chain[0]?.from !== chain.at(-1)?.to;
  });
};

/** The equipment that carries an exercise's load; none for body weight and bands. */
const equipmentOf = (slug: string, inventory: Inventory): readonly Equipment[] => {
  const exercise = findExercise(slug);
  const implement = exercise === undefined ? null : exerciseImplement(exercise);
  return implement === null ? [] : equipmentFor(inventory, implement);
};

const stepsKnown = new WeakMap<Inventory, Map<string, LoadSteps>>();

/** The loads that this client can put on for an exercise; worked out once for each list of equipment. */
const stepsFor = (slug: string, inventory: Inventory): LoadSteps => {
  const ofInventory = stepsKnown.get(inventory) ?? new Map<string, LoadSteps>();
  stepsKnown.set(inventory, ofInventory);
  const known = ofInventory.get(slug) ?? stepsOfEquipment(equipmentOf(slug, inventory));
  ofInventory.set(slug, known);
  return known;
};

const NOTHING: ResolvedEntry = {
  exactKg: null,
  loadableKg: null,
  percent1rm: null,
  cuffs: [],
  capNote: null,
  restSeconds: 0,
  protocolLimitSeconds: 600,
};

/** Free work can always be written down: where nothing resolves, the client chooses the load. */
const resolveFree = (entry: OrdinaryEntry, facts: ClientFacts): ResolvedEntry =>
  resolveEntry(entry, facts).resolved ?? { ...NOTHING, restSeconds: entry.restSeconds };

/** The share that makes exactly this weight, so that rounding down to what can be loaded finds it again. */
const toPercent = (kg: number, oneRepMaxKg: number): number => Math.ceil((1_000 * kg) / oneRepMaxKg - 1e-6) / 10;

const withDose = (entry: BfrEntry, dose: CuffedDose, oneRepMaxKg: number | null): BfrEntry => {
  const cuff = { ...entry.cuff, percentLop: dose.percentLop };
  if (dose.loadKg === null || dose.loadRule === null) return { ...entry, cuff };
  if (entry.load.type === "kg") return { ...entry, cuff, load: { type: "kg", kg: dose.loadKg } };
  if (entry.load.type !== "percent-1rm" || oneRepMaxKg === null) return { ...entry, cuff };
  return { ...entry, cuff, load: { type: "percent-1rm", percent: toPercent(dose.loadKg, oneRepMaxKg) } };
};

interface Planning {
  readonly history: TrainingHistory;
  readonly standing: PlanningStanding;
  readonly facts: ClientFacts;
}

/** An exercise whose cuff stays off is done free, at the light load it was planned with. */
const planUncuffed = (entry: BfrEntry, rule: Change["because"], { facts }: Planning): Planned => {
  const free = withoutCuff(entry);
  return {
    entry: free,
    resolved: resolveFree(free, facts),
    offset: NO_OFFSET,
    changes: [{ key: entry.key, what: "cuff", from: "on", to: "off", because: rule }],
    proposals: [],
  };
};

const planCuffed = (entry: BfrEntry, planning: Planning): Planned => {
  const { history, standing, facts } = planning;
  const oneRepMaxKg = facts.oneRepMaxes.get(entry.slug)?.valueKg ?? null;
  const steps = stepsFor(entry.slug, facts.inventory);
  const exposures = lastExposures(history, { slug: entry.slug, cuffed: true }, 3, standing.today);
  const exactKg =
    entry.load.type === "kg"
      ? entry.load.kg
      : entry.load.type === "percent-1rm" && oneRepMaxKg !== null
        ? (oneRepMaxKg * entry.load.percent) / 100
        : null;
  const loadKg = exactKg === null ? null : steps.down(exactKg);
  const limbKind = findExercise(entry.slug)?.limbKind === "arm" ? "arm" : "leg";
  const mayRise = rampOf(entry, standing) === null;
  const dose = nextCuffedDose(
    {
      limbKind,
      loadKg,
      percentLop: entry.cuff.percentLop,
      oneRepMaxKg,
      steps,
      ceilingPercent: ceilingOf(entry, standing),
      mayRise,
    },
    exposures,
  );
  const { entry: limited, limited: limits } = limitEntry(withDose(entry, dose, oneRepMaxKg), history, standing);
  const resolution = resolveEntry(limited, facts);
  const [denial] = resolution.denials;
  if (resolution.resolved === null)
    return planUncuffed(entry, denial?.because ?? ruleToReason(catalogueRule), planning);

  const changes: Change[] = [];
  const isLoadLimited = limits.some(({ what }) => what === "load");
  if (dose.loadRule !== null && dose.loadKg !== null && loadKg !== null && !isLoadLimited)
    changes.push(change(entry.key, "load", loadKg, dose.loadKg, dose.loadRule));
  if (dose.pressureRule !== null)
    changes.push(change(entry.key, "pressure", entry.cuff.percentLop, dose.percentLop, dose.pressureRule));
  for (const { what, from, to, rule } of limits) changes.push(change(entry.key, what, from, to, rule));
  const proposals: Proposal[] = dose.stepTooLarge
    ? [{ what: "step-too-large", key: entry.key, because: ruleToReason(loadUp) }]
    : [];
  return {
    entry: limited,
    resolved: resolution.resolved,
    offset: dose.offset,
    changes: withoutReturns(changes),
    proposals,
  };
};

const planOrdinary = (entry: OrdinaryEntry, { history, standing, facts }: Planning): Planned => {
  const asPlanned: Planned = {
    entry,
    resolved: resolveFree(entry, facts),
    offset: NO_OFFSET,
    changes: [],
    proposals: [],
  };
  if (entry.load.type !== "kg") return asPlanned;
  const exposures = lastExposures(history, { slug: entry.slug, cuffed: false }, 2, standing.today);
  const steps = stepsFor(entry.slug, facts.inventory);
  const { loadKg, offset, because } = nextOrdinaryLoad({ loadKg: entry.load.kg, steps }, exposures);
  if (because === null) return asPlanned;
  const moved: OrdinaryEntry = { ...entry, load: { type: "kg", kg: loadKg } };
  return {
    entry: moved,
    resolved: resolveFree(moved, facts),
    offset,
    changes: [{ key: entry.key, what: "load", from: entry.load.kg, to: loadKg, because }],
    proposals: [],
  };
};

const sessionProposals = (planned: readonly Planned[], { history, standing }: Planning): readonly Proposal[] => {
  const weeks = cuffedWeeksInARow(history, standing.today);
  const cuffed = planned.filter(({ entry }) => entry.kind === "bfr");
  const proposals: Proposal[] = [];
  if (cuffed.length > 0 && weeks >= LIGHTER_AFTER_WEEKS)
    proposals.push({ what: "lighter-week", key: null, because: ruleToReason(lighterWeek) });
  for (const { entry, resolved } of cuffed) {
    if (weeks < HEAVY_AFTER_WEEKS || (resolved.percent1rm ?? 0) < HEAVY_FROM_PERCENT) continue;
    const [last] = lastExposures(history, { slug: entry.slug, cuffed: true }, 1, standing.today);
    const discomfort = last === undefined ? null : performanceOf(last).discomfort;
    if (discomfort !== null && discomfort <= PAINLESS)
      proposals.push({ what: "heavier-without-cuff", key: entry.key, because: ruleToReason(towardsHeavy) });
  }
  return proposals;
};

/** The coach's session: the day, and what its loads meant for this client when it was assigned. */
export interface Prescription {
  readonly day: Day;
  readonly resolved?: Readonly<Record<string, ResolvedEntry>>;
}

/** A maximum that is missing or too old is read back from what the coach assigned: the load stays, a test is due. */
const assignedMaxima = ({ day, resolved = {} }: Prescription, { oneRepMaxes, today }: PlanningStanding) => {
  const maxima = new Map(oneRepMaxes);
  const retest = new Set<string>();
  for (const { key, slug } of day.exercises) {
    const known = oneRepMaxes.get(slug);
    if (known !== undefined && oneRepMaxFreshness(known.measuredOn, today).fresh) continue;
    const { exactKg, percent1rm } = resolved[key] ?? NOTHING;
    if (exactKg === null || percent1rm === null || percent1rm <= 0) continue;
    const valueKg = (100 * exactKg) / percent1rm;
    maxima.set(slug, { valueKg, oneRepMaxId: null, measuredOn: today, confidence: "fair" });
    retest.add(key);
  }
  return { maxima, retest };
};

/**
 * The next session of a client: the coach's `prescription` of the day, moved by what was done (`history`, oldest first)
 * and held inside what may be done today (`standing`, `equipment`). Every number that differs names the rule that
 * changed it. A cuffed exercise that nothing allows today is done without its cuff; nothing is dropped.
 * Progress moves one step; whatever limits apply come last, so that no result exceeds them. Sources: rules.ts and the
 * rules of prescription.
 */
export const planNextSession = (
  prescription: Prescription,
  history: TrainingHistory,
  standing: PlanningStanding,
  equipment: Inventory,
): NextSession => {
  const { day } = prescription;
  const { maxima, retest } = assignedMaxima(prescription, standing);
  const facts: ClientFacts = { ...standing, oneRepMaxes: maxima, inventory: equipment };
  // A device whose clock ran ahead may have left sets in the future: they wait for their day.
  const past = history.slice(0, history.findLastIndex(({ on }) => on <= standing.today) + 1);
  const planning: Planning = { history: past, standing: { ...standing, oneRepMaxes: maxima }, facts };
  const off = cuffsLeftOff(day.exercises, past, standing);
  const planned = day.exercises.map((entry) => {
    if (entry.kind === "ordinary") return planOrdinary(entry, planning);
    const rule = off.get(entry.key);
    return rule === undefined ? planCuffed(entry, planning) : planUncuffed(entry, ruleToReason(rule), planning);
  });
  return {
    content: {
      schema: 1,
      day: { ...day, exercises: planned.map(({ entry }) => entry) },
      resolved: Object.fromEntries(planned.map(({ entry, resolved }) => [entry.key, resolved])),
      plan: {
        prescribed: { day, resolved: { ...prescription.resolved } },
        changes: planned.flatMap(({ changes }) => changes),
        offsets: Object.fromEntries(planned.map(({ entry, offset }) => [entry.key, offset])),
      },
    },
    proposals: [
      ...planned.flatMap(({ proposals }) => proposals),
      ...[...retest].map(
        (key): Proposal => ({ what: "one-rep-max-test", key, because: ruleToReason(oneRepMaxRetest) }),
      ),
      ...sessionProposals(planned, planning),
    ],
  };
};
