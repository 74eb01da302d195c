import type { LimbKind } from "#kernel/limb.ts";
import { type Exercise, findExercise } from "#prescription/index.ts";
import {
  type BfrEntry,
  type ContentPath,
  type Entry,
  MAX_CUFFED_PERCENT_1RM,
  MAX_PERCENT_LOP,
  MIN_CUFFED_PERCENT_1RM,
  MIN_PERCENT_LOP,
} from "./content.ts";
import { blocked, type Finding, warned } from "./finding.ts";
import * as rules from "./rules.ts";
import { cuffedLimbKind } from "./timing.ts";

/** Highest percent of LOP that goes with a load, by limb; above 40 % of the 1RM only for experienced clients. */
const highestPercentLop = (limb: LimbKind, percent1rm: number): number => {
  if (percent1rm < 30) return limb === "leg" ? 80 : 60;
  if (percent1rm <= 40) return limb === "leg" ? 60 : 50;
  return limb === "leg" ? 50 : 40;
};

const checkPressure = (entry: BfrEntry, path: ContentPath): readonly Finding[] => {
  const { percentLop } = entry.cuff;
  const at = [...path, "cuff", "percentLop"];
  if (!(percentLop <= MAX_PERCENT_LOP))
    return [blocked("pressure-above-ceiling", at, rules.pressureRule, { percentLop, ceiling: MAX_PERCENT_LOP })];
  if (percentLop < MIN_PERCENT_LOP) return [warned("pressure-below-studied", at, rules.pressureRule, { percentLop })];

  const limb = cuffedLimbKind(entry);
  if (limb === null || entry.load.type !== "percent-1rm") return [];
  const highest = highestPercentLop(limb, entry.load.percent);
  return percentLop > highest
    ? [
        warned("pressure-high-for-load", at, rules.loadAndPressureRule, {
          percentLop,
          highest,
          percent1rm: entry.load.percent,
        }),
      ]
    : [];
};

const checkCuffedLoad = ({ load }: BfrEntry, path: ContentPath, exercise: Exercise): readonly Finding[] => {
  const at = [...path, "load"];
  if (load.type === "kg" && exercise.oneRepMaxClass !== null)
    return [warned("load-share-unknown", at, rules.loadWindowRule, { kg: load.kg })];
  if (load.type !== "percent-1rm") return [];
  const percent1rm = load.percent;
  if (!(percent1rm <= MAX_CUFFED_PERCENT_1RM))
    return [
      blocked("load-above-cuff-window", at, rules.loadWindowRule, { percent1rm, ceiling: MAX_CUFFED_PERCENT_1RM }),
    ];
  if (percent1rm > 40) return [warned("load-for-experienced", at, rules.loadWindowRule, { percent1rm })];
  if (percent1rm < MIN_CUFFED_PERCENT_1RM)
    return [warned("load-below-studied", at, rules.loadWindowRule, { percent1rm })];
  return [];
};

const checkRest = (entry: BfrEntry, path: ContentPath): readonly Finding[] => {
  const staysOn = entry.sets.length > 1 && entry.cuff.deflate === "between-exercises";
  const outside = entry.restSeconds < 30 || entry.restSeconds > 60;
  return staysOn && outside
    ? [warned("rest-outside-range", [...path, "restSeconds"], rules.restRule, { seconds: entry.restSeconds })]
    : [];
};

/** `cuffedSession` counts the cuffed sessions of the programme from 1. */
const checkFailure = (entry: BfrEntry, path: ContentPath, cuffedSession: number): readonly Finding[] =>
  entry.sets.flatMap((set, index) => {
    if (set.toFailure !== true) return [];
    const at = [...path, "sets", index, "toFailure"];
    if (cuffedSession <= 6) return [warned("failure-too-early", at, rules.failureRule, { session: cuffedSession })];
    return index < entry.sets.length - 1 ? [warned("failure-before-last-set", at, rules.failureRule)] : [];
  });

/** What a coach approves in the place of an exercise is judged as the exercise itself would be. */
const checkSubstitutions = (entry: Entry, path: ContentPath): readonly Finding[] => {
  const all = entry.substitutions ?? [];
  return all.flatMap(({ slug, load }, index) => {
    const at = [...path, "substitutions", index];
    const exercise = findExercise(slug);
    if (exercise === undefined) return [blocked("exercise-unknown", at, rules.catalogueRule, { slug })];
    const findings: Finding[] = [];
    if (slug === entry.slug || all.findIndex((one) => one.slug === slug) !== index)
      findings.push(blocked("substitution-repeated", at, rules.catalogueRule, { slug }));
    if (load?.type === "percent-1rm" && exercise.oneRepMaxClass === null)
      findings.push(blocked("one-rep-max-impossible", at, rules.oneRepMaxRule, { slug }));
    if (entry.kind === "ordinary") return findings;
    if (load?.type === "percent-1rm" && !(load.percent <= MAX_CUFFED_PERCENT_1RM))
      findings.push(
        blocked("load-above-cuff-window", at, rules.loadWindowRule, {
          percent1rm: load.percent,
          ceiling: MAX_CUFFED_PERCENT_1RM,
        }),
      );
    const takesCuff = exercise.bfrSuitable && exercise.limbKind === findExercise(entry.slug)?.limbKind;
    if (!takesCuff && !(entry.fallbacks ?? []).includes("no-cuff"))
      findings.push(warned("substitution-without-cuff", at, rules.catalogueRule, { slug }));
    return findings;
  });
};

/** What can be said about one entry without looking at its neighbours. */
export const checkEntry = (entry: Entry, path: ContentPath, cuffedSession: number): readonly Finding[] => {
  const exercise = findExercise(entry.slug);
  if (exercise === undefined)
    return [blocked("exercise-unknown", [...path, "slug"], rules.catalogueRule, { slug: entry.slug })];

  const findings: Finding[] = [...checkSubstitutions(entry, path)];
  if (entry.load.type === "percent-1rm" && exercise.oneRepMaxClass === null)
    findings.push(blocked("one-rep-max-impossible", [...path, "load"], rules.oneRepMaxRule, { slug: entry.slug }));
  for (const [index, set] of entry.sets.entries())
    if (exercise.countedIn === "seconds" && set.seconds === undefined)
      findings.push(blocked("exercise-needs-seconds", [...path, "sets", index], rules.completenessRule));

  if (entry.kind === "ordinary") return findings;
  if (!exercise.bfrSuitable)
    findings.push(blocked("exercise-not-for-cuff", [...path, "kind"], rules.catalogueRule, { slug: entry.slug }));
  return [
    ...findings,
    ...checkPressure(entry, path),
    ...checkCuffedLoad(entry, path, exercise),
    ...checkRest(entry, path),
    ...checkFailure(entry, path, cuffedSession),
  ];
};
