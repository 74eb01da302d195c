import {
  type ApreProtocol,
  adjustByEffort,
  autoregulate,
  band80,
  deloadExercise,
  doubleProgression,
  estimateBodyWeightMax,
  estimateOneRepMax,
  kneeExtensionMax,
  linearProgression,
  loadableWeights,
  ONE_REP_MAX_EQUATIONS,
  oneRepMaxBy,
  oneRepMaxFromVelocity,
  percentAtRpe,
  percentFromVelocity,
  pickInWindow,
  pickWeight,
  ROUNDINGS,
  type Rounding,
  relativeUncertainty,
  reynoldsFiveRepMax,
  rirFromRpe,
  rpeFromRir,
  stepsOfIncrement,
  stepsOfWeights,
} from "#prescription/index.ts";
import { KG_PER_LB, kgToLb } from "#units/index.ts";
import { equipmentOf } from "./strength-equipment.ts";
import { list, num, orNothing, round, type VectorInput, type VectorTable, word } from "./vector.ts";

const flagOf = (flag: string): string => flag.replaceAll("-", "_");
const roundingOf = (input: VectorInput): Rounding => ROUNDINGS.find((mode) => mode === input["mode"]) ?? "down";
const isWeights = (weights: readonly number[]): boolean => weights.length > 0 && weights.every((weight) => weight >= 0);
const optional = (input: VectorInput, key: string): number | null => (input[key] == null ? null : num(input, key));

const EQUATIONS: VectorTable = Object.fromEntries(
  ONE_REP_MAX_EQUATIONS.map((name) => [
    name,
    (input: VectorInput) => orNothing(oneRepMaxBy(name, num(input, "w"), num(input, "n"))),
  ]),
);

// Classes of the files beside ours: what is pressed and pulled follows one equation, machines for the legs another.
const LOWER = ["lowerLimbMachine", "singleJoint", "machine"];

const estimate = (input: VectorInput): unknown => {
  const rpe = optional(input, "rpe");
  const told = rpe === null ? optional(input, "rir") : rirFromRpe(rpe);
  const set = {
    reps: num(input, input["reps"] === undefined ? "n" : "reps"),
    rir: input["failure"] === true ? 0 : told,
    cuffed: input["bfr"] === true,
    allowHighReps: input["allowHighRep"] === true,
    oneRepMaxClass: LOWER.includes(word(input, "class"))
      ? ("lower-machine-or-single-joint" as const)
      : ("barbell-or-upper-compound" as const),
  };
  if (input["bodyMass"] === undefined) {
    const result = estimateOneRepMax({ ...set, weightKg: num(input, "w") });
    return result.ok ? result.value.valueKg : null;
  }
  const load = { bodyMassKg: num(input, "bodyMass"), factor: num(input, "bwFactor"), addedKg: num(input, "added") };
  const result = estimateBodyWeightMax({ ...set, ...load });
  return result.ok
    ? { system: round(result.value.system.valueKg, 4), addedLoad1RM: round(result.value.addedKg, 4) }
    : null;
};

const loaded = (weights: readonly number[], input: VectorInput) => {
  const target = num(input, "target");
  return isWeights(weights) && target >= 0 ? pickWeight(weights, target, roundingOf(input)) : undefined;
};

const LOADS: VectorTable = {
  loadBar: (input) => {
    const bar = equipmentOf(input);
    if (bar === null) return null;
    const weights = loadableWeights(bar);
    const picked = loaded(weights.totals, input);
    if (picked === undefined) return null;
    return { total: picked.total, perSide: weights.piecesFor(picked.total), flag: flagOf(picked.flag) };
  },
  loadList: (input) => {
    const picked = loaded(list(input, "list"), input);
    return picked === undefined ? null : { total: picked.total, flag: flagOf(picked.flag) };
  },
  bfrLoad: (input) => {
    const [maximum, share] = [num(input, "oneRM"), num(input, "pct")];
    const [min = Number.NaN, max = Number.NaN] = list(input, "window");
    const weights = list(input, "list");
    if (!(maximum > 0 && share > 0 && share <= 1 && min >= 0 && max >= min && isWeights(weights))) return null;
    const exact = share * maximum;
    const load = pickInWindow(weights, exact, { min: min * maximum, max: max * maximum });
    if (load === undefined) return { load: null, pctActual: null, flag: "no_loadable_in_window" };
    const flag = Math.abs(load - exact) < 1e-9 ? "exact" : "rounded";
    return { load, pctActual: round(load / maximum, 4), flag };
  },
  lbToKg: (input) => (num(input, "lb") >= 0 ? num(input, "lb") * KG_PER_LB : null),
  kgToLb: (input) => (num(input, "kg") >= 0 ? kgToLb(num(input, "kg")) : null),
  displayKg: (input) => {
    const [weight, decimals] = [num(input, "kg"), input["decimals"] === undefined ? 0 : num(input, "decimals")];
    const isShown = Number.isInteger(decimals) && decimals >= 0 && decimals <= 10;
    return weight >= 0 && isShown ? weight.toFixed(decimals) : null;
  },
  roundTrip: (input) => {
    const pounds = num(input, "lb");
    const inKg = pounds * KG_PER_LB;
    return pounds >= 0 ? { kg: inKg, lbShown: round(kgToLb(inKg), 6) } : null;
  },
};

const percentOf = (input: VectorInput): number | null => percentAtRpe(num(input, "reps"), num(input, "rpe"));

const EFFORT: VectorTable = {
  e1rmPolicy: estimate,
  rtsPercent: percentOf,
  rtsE1rm: (input) => {
    const share = percentOf(input);
    return share === null || !(num(input, "w") > 0) ? null : (100 * num(input, "w")) / share;
  },
  rtsLoad: (input) => {
    const share = percentOf(input);
    return share === null || !(num(input, "e1rm") > 0) ? null : (num(input, "e1rm") * share) / 100;
  },
  rpeFromRir: (input) => rpeFromRir(num(input, "rir")),
  rirFromRpe: (input) => rirFromRpe(num(input, "rpe")),
  e1rmBand80: (input) => {
    const [value, n] = [num(input, "e1rm"), num(input, "n")];
    const rir = input["failure"] === true ? 0 : num(input, "rir");
    if (!(value > 0 && n >= 1 && rir >= 0)) return null;
    const band = band80(value, n, rir);
    return { relU: round(relativeUncertainty(n, rir), 4), lo: round(band.lowKg, 2), hi: round(band.highKg, 2) };
  },
  benchPctFromMPV: (input) => orNothing(percentFromVelocity("bench-press", num(input, "mpv"))),
  squatPctFromMPV: (input) => orNothing(percentFromVelocity("full-squat", num(input, "mpv"))),
  benchE1rmFromMPV: (input) => orNothing(oneRepMaxFromVelocity("bench-press", num(input, "w"), num(input, "mpv"))),
  squatE1rmFromMPV: (input) => orNothing(oneRepMaxFromVelocity("full-squat", num(input, "w"), num(input, "mpv"))),
  kneeExt1RMFromHHD: (input) =>
    orNothing(
      kneeExtensionMax(
        input["mvicN"] === undefined
          ? { value: num(input, "mvicKgf"), unit: "kgf" }
          : { value: num(input, "mvicN"), unit: "N" },
      ),
    ),
  reynolds5rmChestPress: (input) => orNothing(reynoldsFiveRepMax("chest-press", num(input, "w5rm"))),
  reynolds5rmLegPress: (input) => orNothing(reynoldsFiveRepMax("leg-press", num(input, "w5rm"))),
};

/** Where a file names no step it means the usual 2.5 kg. */
const USUAL_STEP_KG = 2.5;
const stepsOf = (input: VectorInput) => {
  const load = num(input, "load");
  if (input["nextStep"] !== undefined) return stepsOfWeights([load, num(input, "nextStep")]);
  return orNothing(stepsOfIncrement(optional(input, "inc") ?? USUAL_STEP_KG));
};

const PROGRESSION: VectorTable = {
  doubleProgression: (input) => {
    const steps = stepsOf(input);
    const [min = Number.NaN, max = Number.NaN] = list(input, "range");
    if (steps === null) return null;
    const result = doubleProgression({
      loadKg: num(input, "load"),
      range: { min, max },
      sets: list(input, "sets").map((reps) => ({ reps, rir: null })),
      targetRir: null,
      missedBefore: input["previousMiss"] === true,
      widened: input["widened"] === true,
      steps,
    });
    if (!result.ok) return null;
    const { load, range, targetReps } = result.value;
    return { load: load.exactKg, loadable: load.loadableKg, range: [range.min, range.max], targetReps };
  },
  rpeAdjust: (input) => {
    const steps = stepsOf(input);
    if (steps === null) return null;
    const request = {
      loadKg: num(input, "load"),
      targetRpe: num(input, "targetRpe"),
      actualRpe: num(input, "actualRpe"),
    };
    const result = adjustByEffort({ ...request, steps });
    return result.ok ? { raw: result.value.load.exactKg, loadable: result.value.load.loadableKg } : null;
  },
  apre: (input) => {
    const protocol = ([3, 6, 10] as const).find((known: ApreProtocol) => known === input["protocol"]);
    const steps = stepsOf(input);
    if (protocol === undefined || steps === null) return null;
    const result = autoregulate({ protocol, repsInThirdSet: num(input, "reps"), loadKg: num(input, "load"), steps });
    if (!result.ok) return null;
    const { adjustKg, load } = result.value;
    return { adjustKg, next: load.exactKg, loadable: load.loadableKg };
  },
  deload: (input) => {
    const steps = stepsOf(input);
    if (steps === null) return null;
    const [loadFactor, setFactor] = [optional(input, "loadFactor"), optional(input, "setFactor")];
    const result = deloadExercise({
      loadKg: num(input, "load"),
      sets: num(input, "sets"),
      targetRir: null,
      steps,
      ...(loadFactor === null ? {} : { loadFactor }),
      ...(setFactor === null ? {} : { setFactor }),
    });
    if (!result.ok) return null;
    const { load, sets } = result.value;
    return { load: load.exactKg, loadable: load.loadableKg, sets };
  },
  linear: (input) => {
    const steps = stepsOf(input);
    if (steps === null) return null;
    const result = linearProgression({
      loadKg: num(input, "load"),
      succeeded: input["success"] === true,
      failuresBefore: optional(input, "failures") ?? 0,
      steps,
    });
    return result.ok ? { load: result.value.load.exactKg, loadable: result.value.load.loadableKg } : null;
  },
};

/** The functions of the files about maxima, loads, effort and progression, by the names these files use. */
export const STRENGTH_TABLE: VectorTable = { ...EQUATIONS, ...LOADS, ...EFFORT, ...PROGRESSION };
