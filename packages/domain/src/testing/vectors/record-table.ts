import {
  acwrCoupled,
  adherencePercent,
  evaluatePlateau,
  fosterWeek,
  fractionalSets,
  limbSymmetry,
  mannKendall,
  PLATEAU_PARAMETERS,
  sessionRpeLoad,
  TRAINING_LEVELS,
  theilSen,
  tonnage,
  weekStreak,
} from "#progress/index.ts";
import { list, num, orNothing, round, type VectorInput, type VectorTable } from "./vector.ts";

const snake = (word: string): string => word.replaceAll("-", "_");

/** One evaluation: the best of each week counted from 1, and the week in which one looks. */
const plateau = (input: VectorInput): unknown => {
  const level = TRAINING_LEVELS.find((known) => known === input["level"]);
  const bests = Array.isArray(input["weeklyBest"]) ? input["weeklyBest"] : [];
  if (level === undefined) return null;
  const bestOfWeek = (week: number): number | null => {
    const best: unknown = bests[week - 1];
    return best === null || best === undefined ? null : typeof best === "number" ? best : Number.NaN;
  };
  const result = evaluatePlateau({ bestOfWeek, week: num(input, "evalWeek"), parameters: PLATEAU_PARAMETERS[level] });
  if (!result.ok) return null;
  const it = result.value;
  if (it.state === "insufficient-data")
    return { status: snake(it.state), n: it.points, reason: snake(it.reason), need: it.needed };
  return {
    status: snake(it.state),
    n: it.points,
    slopePctPerWeek: round(it.slopePercentPerWeek, 4),
    S: it.s,
    varS: round(it.varS, 4),
    pFlat: round(it.pFlat, 4),
    Sy: it.sRaw,
    pUp: round(it.pUp, 4),
    pDown: round(it.pDown, 4),
    freshPR: it.freshRecord,
  };
};

/** The functions of the files about what was trained, by the names these files use. */
export const RECORD_TABLE: VectorTable = {
  plateau,
  theilSen: (input) => {
    const y = list(input, "y");
    const line = theilSen(list(input, "t").map((t, at) => ({ t, y: y[at] ?? Number.NaN })));
    return line.ok ? line.value.slope : null;
  },
  mannKendall: (input) => {
    const result = orNothing(mannKendall(list(input, "y")));
    return result === null ? null : { S: result.s, varS: round(result.varS, 4), z: round(result.z, 4) };
  },
  sRPE: (input) => orNothing(sessionRpeLoad(num(input, "rpe"), num(input, "minutes"))),
  fosterWeek: (input) => {
    const week = orNothing(fosterWeek(list(input, "daily")));
    return week === null ? null : { ...week, strain: week.strain === null ? null : round(week.strain, 2) };
  },
  tonnage: (input) => {
    const sets: unknown[] = Array.isArray(input["sets"]) ? input["sets"] : [Number.NaN];
    const read = sets.map((set) => (Array.isArray(set) ? set : []).map(Number));
    const total = tonnage(read.map(([loadKg = Number.NaN, reps = Number.NaN]) => ({ loadKg, reps, cuffed: false })));
    return total.ok ? total.value.ordinaryKg : null;
  },
  fractionalSets: (input) => orNothing(fractionalSets(num(input, "direct"), num(input, "indirect"))),
  adherence: (input) =>
    orNothing(
      adherencePercent({
        planned: num(input, "planned"),
        done: num(input, "completed"),
        excused: input["excused"] === undefined ? 0 : num(input, "excused"),
      }),
    ),
  acwrCoupled: (input) => orNothing(acwrCoupled(list(input, "weeks"))),
  weekStreak: (input) => {
    const freezes = input["freezePerMonth"] === undefined ? 0 : num(input, "freezePerMonth");
    const hits = list(input, "weeksHit");
    if (!hits.every((hit) => hit === 0 || hit === 1)) return null;
    return orNothing(
      weekStreak(
        hits.map((hit) => (hit === 1 ? "met" : "missed")),
        freezes,
      ),
    );
  },
  limbSymmetry: (input) => orNothing(limbSymmetry(num(input, "left"), num(input, "right"))),
};
