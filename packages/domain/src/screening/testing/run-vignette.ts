import { addDays, err, LIMBS, Limb, ok, type Result } from "#kernel/index.ts";
import { type Fields, fieldsOf, listOf, type Pair, uncompared, type VignetteResult } from "#kernel/testing/vignette.ts";
import type { Answers, ItemId } from "../answers.ts";
import type { Finding, ScreeningDecision } from "../decision.ts";
import { evaluate } from "../evaluate.ts";
import { type History, NO_HISTORY } from "../hold.ts";
import { ITEM_BANK } from "../items/bank.ts";
import type { Letter } from "../letter.ts";
import { letterFor, readAnswers, ruleRefsOf, TODAY } from "./vignette.ts";

const COMPARED = ["expect", "action", "bundles", "ceiling_pct_lop", "vte_load", "letters", "prior_absolute"];
const spelt = (word: unknown): unknown => (typeof word === "string" ? word.toUpperCase().replaceAll("-", "_") : word);

/** What is asked only after a certain answer, and is "no" unless the case says otherwise. */
const DETAILS: Fields = { B7_now: "no", K2_cast: [], M1_spread: "no" };

/**
 * Runs one worked case of kind `screening`: `input` says what differs from `baseline`, and outcomes, action, bundles,
 * ceiling and the load of clotting factors are compared where the case states them. Bundles and ceiling stand for the
 * limbs that are open (for all, when none is): every bundle, the lowest ceiling; given per limb, they are read per limb.
 * A case that expects a refusal says `"expect": "REFUSED"` or `null`.
 */
export const runScreening = (json: unknown, baseline: unknown): VignetteResult => {
  const vignette = fieldsOf(json);
  const answers = readAnswers({ ...DETAILS, ...fieldsOf(baseline), ...fieldsOf(vignette["input"]) });
  if (!answers.ok) return refusal(vignette, answers.error);
  const letters = readLetters(vignette["letters"]);
  if (!letters.ok) return letters;
  const history = readHistory(vignette["prior_absolute"], answers.value);
  if (!history.ok) return history;
  const decision = evaluate({ answers: answers.value, letters: letters.value, history: history.value, today: TODAY });
  return ok({
    pairs: compare(vignette, decision),
    notes: uncompared(vignette, COMPARED),
  });
};

const refusal = ({ expect }: Fields, why: string): VignetteResult =>
  expect === null || (typeof expect === "string" && /^(refuse|invalid|reject)/i.test(expect))
    ? ok({ pairs: [{ what: "answers", expected: expect, got: expect }], notes: [`refused: ${why}`] })
    : err(`cannot read the answers: ${why}`);

const compare = (vignette: Fields, decision: ScreeningDecision): readonly Pair[] => {
  const { expect, action, bundles, ceiling_pct_lop: ceiling, vte_load: load } = vignette;
  const expected =
    typeof expect === "string" ? Object.fromEntries(LIMBS.map((limb) => [limb, expect])) : fieldsOf(expect);
  const outcomeOf = (limb: string): unknown => {
    const known = Limb.safeParse(limb);
    return known.success ? spelt(decision.limbs[known.data].outcome) : "no such limb";
  };
  return [
    ...Object.entries(expected).map(([limb, outcome]) => ({ what: limb, expected: outcome, got: outcomeOf(limb) })),
    ...(action === undefined ? [] : [{ what: "action", expected: action, got: decision.action.replace("-", "_") }]),
    ...(bundles === undefined ? [] : bundlePairs(bundles, decision)),
    ...(ceiling === undefined ? [] : ceilingPairs(ceiling, decision)),
    ...(load === undefined ? [] : [{ what: "vte_load", expected: load, got: decision.vteLoad }]),
  ];
};

/** A statement about the person as a whole, or one per limb. */
const perLimb = (
  what: string,
  stated: unknown,
  decision: ScreeningDecision,
  read: (limbs: readonly Limb[]) => unknown,
): readonly Pair[] => {
  const isPerLimb = typeof stated === "object" && stated !== null && !Array.isArray(stated);
  if (isPerLimb) {
    return Object.entries(stated).map(([name, expected]) => {
      const limb = Limb.safeParse(name);
      return { what: `${what} ${name}`, expected, got: limb.success ? read([limb.data]) : "no such limb" };
    });
  }
  const open = LIMBS.filter((limb) => decision.limbs[limb].outcome === "cleared-mod");
  return [{ what, expected: stated, got: read(open.length > 0 ? open : LIMBS) }];
};

const bundlePairs = (stated: unknown, decision: ScreeningDecision): readonly Pair[] =>
  perLimb("bundles", stated, decision, (limbs) =>
    [...new Set(limbs.flatMap((limb) => decision.limbs[limb].bundles))].sort(),
  ).map((pair) => ({ ...pair, expected: Array.isArray(pair.expected) ? pair.expected.toSorted() : pair.expected }));

const ceilingPairs = (stated: unknown, decision: ScreeningDecision): readonly Pair[] =>
  perLimb("ceiling_pct_lop", stated, decision, (limbs) => {
    const ceilings = limbs.flatMap((limb) => decision.limbs[limb].ceilingPercent ?? []);
    return ceilings.length === 0 ? null : Math.min(...ceilings);
  });

const LETTER_FIELDS = new Set([
  "rules",
  "limbs",
  "verdict",
  "status",
  "ceiling_pct_lop",
  "max_pct_lop",
  "age_days",
  "valid_days",
]);

const readLetters = (json: unknown): Result<readonly Letter[], string> => {
  const letters: Letter[] = [];
  for (const one of listOf(json)) {
    const fields = fieldsOf(one);
    const unknown = Object.keys(fields).find((field) => !LETTER_FIELDS.has(field));
    if (unknown !== undefined) return err(`cannot read the letter: unknown field "${unknown}"`);
    const named = listOf(fields["rules"]).map((rule) => ({ rule, refs: ruleRefsOf(String(rule)) }));
    const lost = named.find(({ refs }) => refs.length === 0);
    if (lost !== undefined) return err(`cannot read the letter: unknown rule "${String(lost.rule)}"`);
    const limbs = Limb.array().min(1).safeParse(fields["limbs"]);
    if (!limbs.success) return err("cannot read the letter: it names no limb, or one that does not exist");
    letters.push(toLetter(fields, named, limbs.data));
  }
  return ok(letters);
};

const toLetter = (
  { verdict, status, max_pct_lop: max, ceiling_pct_lop: ceiling = max, age_days: age, valid_days: valid }: Fields,
  named: readonly { readonly refs: ReturnType<typeof ruleRefsOf> }[],
  limbs: readonly Limb[],
): Letter => {
  const refs = named.flatMap((one) => one.refs);
  const said = String(verdict ?? "fit").replaceAll("_", "-");
  return letterFor(refs, limbs, {
    answers: refs.map((rule) => ({ rule, verdict: said === "not-fit" || said === "fit-with-limits" ? said : "fit" })),
    status: status === undefined || status === "verified" ? "verified" : status === "rejected" ? "rejected" : "pending",
    ceilingPercent: typeof ceiling === "number" ? ceiling : null,
    ...(typeof age === "number" ? { writtenOn: addDays(TODAY, -age), receivedOn: TODAY } : {}),
    ...(typeof valid === "number" ? { validUntil: addDays(TODAY, valid) } : {}),
  });
};

/** `C1`: this item was answered so that it excluded, and is answered as the case says now. */
const readHistory = (json: unknown, now: Answers): Result<History, string> => {
  const earlier = [];
  for (const id of listOf(json)) {
    const answers = excludingAnswer(String(id), now);
    if (answers === null) return err(`no answer to item "${String(id)}" excludes for good`);
    earlier.push({ answers, answeredOn: addDays(TODAY, -60) });
  }
  return ok({ ...NO_HISTORY, earlier });
};

const isLasting = ({ effect }: Finding): boolean => effect.startsWith("exclude-");

const excludingAnswer = (id: string, now: Answers): Answers | null => {
  const item = ITEM_BANK.find((one) => one.id === id);
  if (item === undefined) return null;
  const exclusions = (answers: Answers): number =>
    evaluate({ answers, letters: [], history: NO_HISTORY, today: TODAY }).findings.filter(isLasting).length;
  const usual = exclusions(now);
  for (const value of candidates(item.id)) {
    const read = readAnswers({ [id]: value });
    const answers = { ...now, ...(read.ok ? read.value : {}) };
    if (read.ok && exclusions(answers) > usual) return answers;
  }
  return null;
};

const candidates = (id: ItemId): readonly unknown[] => {
  const answer = ITEM_BANK.find((one) => one.id === id)?.answer;
  if (answer?.kind === "choice") return answer.options.map(({ value }) => value);
  if (answer?.kind === "multi") return answer.options.map(({ value }) => [value]);
  if (answer?.kind === "limbs") return [answer.limbs];
  return ["yes", "no", 30, { type: "inpatient", days: 14 }, { kind: "birth", days: 30 }];
};
