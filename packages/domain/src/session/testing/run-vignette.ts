import { addDays, err, LIMBS, type Limb, ok, plainDate } from "#kernel/index.ts";
import { type Fields, fieldsOf, listOf, uncompared, type VignetteResult } from "#kernel/testing/vignette.ts";
import { BUNDLES, BundleId, type Flag, highestAction } from "#screening/index.ts";
import { evaluateReadiness } from "../evaluate-readiness.ts";
import { evaluateFollowUp, FOLLOW_UP_SIGNS, type FollowUpSign } from "../follow-up.ts";
import { ReadinessAnswers, type ReadinessResult } from "../readiness.ts";
import { actionForPressure, actionSince, respondToStop, STOP_SIGNS, type StopEnd, type StopSign } from "../stop.ts";

const key = (word: unknown): string =>
  String(word)
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, "-");
const isYes = (value: unknown): boolean =>
  value === true || value === "yes" || (typeof value === "number" && value > 0);
const isLimb = (value: unknown): value is Limb => LIMBS.some((limb) => limb === value);
const limbsIn = (value: unknown): Limb[] => {
  const named = listOf(value).filter(isLimb);
  return named.length > 0 ? named : isYes(value) ? ["LL"] : [];
};

const compared = (vignette: Fields, got: string, action: string): VignetteResult =>
  ok({
    pairs: [
      { what: "expect", expected: vignette["expect"], got },
      ...(vignette["action"] === undefined
        ? []
        : [{ what: "action", expected: vignette["action"], got: action.replace("-", "_") }]),
    ],
    notes: uncompared(vignette, ["expect", "action"]),
  });

// ---- before a session --------------------------------------------------------------------------------------------

const TODAY = plainDate("2026-11-24");

/** Somebody well and cleared on all limbs, who has slept, eaten and drunk. */
const WELL: ReadinessAnswers = {
  rd1: "well",
  rd2: "enough",
  rd3: { swollen: [], numbOrWeak: [], soreness: {}, soreOver72h: [] },
  rd4: "no",
  rd5: "no",
  rd6: null,
  rd7: { hoursSlept: 8, energy: 7 },
  rd8: "no",
  rd9: null,
};

/** A case while it is read: answers as JSON, to be checked by the schema like any other, and the limits that stand. */
interface Reading {
  readonly answers: Record<string, unknown>;
  readonly flags: Flag[];
}
type Reader = (reading: Reading, value: unknown) => void;

const sets =
  (id: keyof ReadinessAnswers, answer: unknown): Reader =>
  ({ answers }, value) => {
    if (isYes(value)) answers[id] = answer;
  };
const within =
  (id: "rd3" | "rd7" | "rd9", field: string, read: (value: unknown) => unknown = (value) => value): Reader =>
  ({ answers }, value) => {
    answers[id] = { ...fieldsOf(answers[id]), [field]: read(value) };
  };
const needs =
  (flag: Flag): Reader =>
  ({ flags }, value) => {
    if (isYes(value)) flags.push(flag);
  };
const pressure: Reader = ({ answers }, value) => {
  const [systolic, diastolic] = Array.isArray(value) ? value : [fieldsOf(value)["sbp"], fieldsOf(value)["dbp"]];
  answers["rd6"] = value === null ? null : { systolic, diastolic };
};
const glucose: Reader = ({ answers }, value) => {
  answers["rd9"] = value === null ? null : { ketones: 0, ...fieldsOf(answers["rd9"]), glucose: value };
};
const soreness: Reader = ({ answers }, value) => {
  const perLimb = typeof value === "number" ? Object.fromEntries(LIMBS.map((limb) => [limb, value])) : value;
  answers["rd3"] = { ...fieldsOf(answers["rd3"]), soreness: perLimb };
};
const standing: Reader = ({ flags }, value) => {
  for (const one of listOf(value)) flags.push(...BUNDLES[BundleId.parse(one)].flags);
};

const ill = sets("rd1", "ill");
const stomach = sets("rd1", "stomach");
const little = sets("rd2", "little");
const redBrown = sets("rd2", "red-brown");
const novel = sets("rd4", "yes");
const drunk = sets("rd5", "yes");
const now = sets("rd8", "yes");
const swollen = within("rd3", "swollen", limbsIn);
const numb = within("rd3", "numbOrWeak", limbsIn);

const above =
  (limit: number, read: Reader): Reader =>
  (reading, value) =>
    read(reading, typeof value === "number" ? value > limit : value);
/** Red, brown or cola is one answer, dark yellow another; everything paler is fine. */
const urine: Reader = (reading, value) => {
  redBrown(reading, /red|brown|cola/.test(key(value)));
  little(reading, /dark-yellow|^dark$/.test(key(value)));
};

const READINESS_FIELDS: Readonly<Record<string, Reader>> = {
  fever: ill,
  flu: ill,
  "chest-cold": ill,
  temperature: above(37.95, ill),
  ill,
  "head-cold": sets("rd1", "head-cold"),
  cold: sets("rd1", "head-cold"),
  stomach,
  gi: stomach,
  vomiting: stomach,
  diarrhoea: stomach,
  dehydrated: little,
  "dark-yellow-urine": little,
  urine,
  sauna: little,
  "weight-cutting": little,
  "dark-urine": redBrown,
  "red-urine": redBrown,
  "cola-urine": redBrown,
  swollen,
  "swollen-limb": swollen,
  "one-sided-swelling": swollen,
  numb,
  weak: numb,
  "numb-24h": numb,
  "numb-or-weak": numb,
  soreness,
  "soreness-hours": (reading, value) => {
    if (typeof value === "number" && value > 72) within("rd3", "soreOver72h")(reading, [...LIMBS]);
  },
  "sore-over-72h": within("rd3", "soreOver72h", limbsIn),
  new: novel,
  "anything-new": novel,
  "new-medicine": novel,
  "new-diagnosis": novel,
  injury: novel,
  operation: novel,
  travel: novel,
  "possible-pregnancy": novel,
  alcohol: drunk,
  drinks: above(2, drunk),
  hangover: drunk,
  drugs: drunk,
  bp: pressure,
  "bp-required": needs("bp-before-session"),
  "mod-bp2": needs("deflate-between-sets"),
  "mod-glu": needs("glucose-protocol"),
  bundles: standing,
  sleep: within("rd7", "hoursSlept"),
  energy: within("rd7", "energy"),
  symptoms: now,
  "symptoms-now": now,
  symptom: now,
  "chest-pain": now,
  breathless: now,
  now,
  glucose,
  ketones: within("rd9", "ketones"),
  "glucose-required": needs("glucose-protocol"),
  ...Object.fromEntries(
    Object.keys(WELL).map((id): [string, Reader] => [
      id,
      ({ answers }, value) => Object.assign(answers, { [id]: value }),
    ]),
  ),
};

const RESULT_WORDS: Readonly<Record<ReadinessResult, string>> = {
  go: "GO",
  "go-modified": "GO_MODIFIED",
  "no-bfr": "NO_BFR_TODAY",
  emergency: "EMERGENCY",
};

/** Runs one worked case of kind `readiness`: `input` says what differs from somebody well, cleared and rested. */
export const runReadiness = (json: unknown): VignetteResult => {
  const vignette = fieldsOf(json);
  const reading: Reading = { answers: { ...WELL }, flags: [] };
  // Blood sugar is asked of those whose limits say so; a case that states it means such a person.
  if (fieldsOf(vignette["input"])["glucose"] !== undefined) reading.flags.push("glucose-protocol");
  for (const [name, value] of Object.entries(fieldsOf(vignette["input"]))) {
    const read = READINESS_FIELDS[key(name)];
    if (read === undefined) return err(`unknown field "${name}"`);
    if (name === "bundles" && !listOf(value).every((one) => BundleId.safeParse(one).success)) {
      return err(`unknown bundle in ${JSON.stringify(value)}`);
    }
    read(reading, value);
  }
  const answers = ReadinessAnswers.safeParse(reading.answers);
  if (!answers.success) {
    return err(answers.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join(", "));
  }
  const one = { outcome: "cleared-mod", expiresOn: addDays(TODAY, 30), flags: reading.flags } as const;
  const { result, action } = evaluateReadiness(answers.data, { LA: one, RA: one, LL: one, RL: one }, TODAY, 9);
  return compared(vignette, RESULT_WORDS[result], action);
};

// ---- during a session --------------------------------------------------------------------------------------------

/** What a word for a sign means, the first that fits; the product's own keys are tried before. */
type Meanings<Sign> = readonly (readonly [RegExp, Sign])[];
const meaning = <Sign>(meanings: Meanings<Sign>, word: unknown): Sign | null =>
  meanings.find(([pattern]) => pattern.test(key(word)))?.[1] ?? null;

const STOP_MEANINGS: Meanings<StopSign> = [
  [/chest/, "chest-tightness"],
  [/breath/, "breathless"],
  [/faint|collapse|syncope/, "fainted"],
  [/palpitation|racing|stumbling/, "palpitations"],
  [/headache/, "severe-headache"],
  [/sight|vision|speech|face|arm-weak/, "sight-speech-face"],
  [/swell|swollen/, "sudden-swelling"],
  [/sweat|dizz|nause/, "dizzy-nauseated"],
  [/white|blue|grey|gray|cold|numb|feeling|(limb|arm|leg)-pale|pale-(limb|arm|leg)/, "white-cold-numb"],
  [/pale/, "dizzy-nauseated"],
  [/tingl|pins/, "pins-and-needles"],
  [/pain/, "cuff-pain"],
  [/pump|slip|unknown|fault/, "cuff-fault"],
  [/min|too-long/, "over-ten-minutes"],
  [/^bp|pressure/, "pressure-limit"],
  [/stop|quit/, "wants-to-stop"],
];
const stopSign = (word: unknown): StopSign | null =>
  STOP_SIGNS.find((sign) => sign.key === key(word))?.key ?? meaning(STOP_MEANINGS, word);

const END_WORDS: Readonly<Record<StopEnd, string>> = {
  "end-session": "DEFLATE_NOW_END_SESSION",
  "end-exercise-for-limb": "DEFLATE_NOW_END_EXERCISE",
  "try-lower-once": "DEFLATE_NOW_TRY_LOWER_ONCE",
  "limb-finished-today": "DEFLATE_NOW_LIMB_FINISHED_TODAY",
  "pause-until-remeasured": "DEFLATE_NOW_PAUSE_UNTIL_REMEASURED",
};
const STOP_FIELDS = ["event", "limbs", "minutes", "earlier_today", "second_time", "bp", "sbp_before", "symptoms"];

/**
 * Runs one worked case of kind `in_session`: an `event`, and where it matters the `limbs`, the `minutes` without
 * getting better, how often the limb stopped `earlier_today`, a pressure `bp` with `sbp_before` and `symptoms`.
 */
export const runInSession = (json: unknown): VignetteResult => {
  const vignette = fieldsOf(json);
  const input = fieldsOf(vignette["input"]);
  const unknown = Object.keys(input).find((name) => !STOP_FIELDS.includes(name));
  if (unknown !== undefined) return err(`unknown field "${unknown}"`);
  const sign = stopSign(input["event"]);
  if (sign === null) return err(`unknown event "${String(input["event"])}"`);

  const limbs = limbsIn(input["limbs"] ?? true);
  const earlierToday = isYes(input["second_time"]) ? 1 : Number(input["earlier_today"] ?? 0);
  const response = respondToStop(sign, { limbs, earlierToday });
  const since = actionSince(response.rule, Number(input["minutes"] ?? 0));
  const [systolic, diastolic] = listOf(input["bp"]);
  const isMeasured = typeof systolic === "number" && typeof diastolic === "number";
  const before = input["sbp_before"];
  const measured = isMeasured
    ? actionForPressure({
        systolic,
        diastolic,
        systolicBefore: typeof before === "number" ? before : null,
        hasSymptoms: isYes(input["symptoms"]),
      })
    : ok(null);
  if (!measured.ok) return err(`bp: ${measured.error}`);
  if (isMeasured && measured.value === null) return compared(vignette, "CONTINUE", "none");
  return compared(vignette, END_WORDS[response.end], highestAction(since, measured.value ?? "none"));
};

// ---- after a session ---------------------------------------------------------------------------------------------

const FOLLOW_UP_MEANINGS: Meanings<FollowUpSign> = [
  [/urine/, "dark-urine"],
  [/blood/, "coughing-blood"],
  [/breath/, "sudden-breathlessness"],
  [/chest/, "chest-pain-on-breathing"],
  [/collapse|faint/, "collapse"],
  [/sight|vision|eye/, "sight-loss"],
  [/speech|face/, "speech-or-face"],
  [/weak|wrist-drop|foot-drop/, "weakness"],
  [/proportion|muscle-pain/, "muscle-pain-out-of-proportion"],
  [/(limb|leg|calf|arm|one-sided).*(swell|swollen|warm|red|blue|pain)/, "one-limb-swollen"],
  [/(swollen|warm|red|blue|painful).*(limb|leg|calf|arm)/, "one-limb-swollen"],
  [/swell|swollen/, "swelling"],
  [/sore/, "very-sore"],
  [/bruis|spots|petechia/, "bruise-or-spots"],
];
const IS_NUMB = /numb|tingl|pins/;
/** Nothing for numbness within the first day: it is asked about later, and ends there for most. */
const followUpSigns = (word: unknown, hours: number): readonly FollowUpSign[] | null => {
  if (IS_NUMB.test(key(word))) return hours > 24 || /24h/.test(key(word)) ? ["numb-over-24h"] : [];
  const sign = FOLLOW_UP_SIGNS.find((one) => one.key === key(word))?.key ?? meaning(FOLLOW_UP_MEANINGS, word);
  return sign === null ? null : [sign];
};

const FOLLOW_UP_RESULTS = {
  none: "NO_CARE_NEEDED",
  contact: "CONTACT_CLINICIAN",
  "same-day": "SAME_DAY_CARE",
  emergency: "EMERGENCY_CARE_NOW",
} as const;

/** Runs one worked case of kind `post_session`: the `signs`, `hours` after the session. */
export const runPostSession = (json: unknown): VignetteResult => {
  const vignette = fieldsOf(json);
  const input = fieldsOf(vignette["input"]);
  const unknown = Object.keys(input).find((name) => !["hours", "signs", "limbs"].includes(name));
  if (unknown !== undefined) return err(`unknown field "${unknown}"`);
  const signs: FollowUpSign[] = [];
  for (const word of listOf(input["signs"])) {
    const meant = followUpSigns(word, Number(input["hours"] ?? 0));
    if (meant === null) return err(`unknown sign "${String(word)}"`);
    signs.push(...meant);
  }
  const { action } = evaluateFollowUp(signs, limbsIn(input["limbs"]));
  return compared(vignette, FOLLOW_UP_RESULTS[action], action);
};
