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

const READINESS_FIELDS: Readonly<Record<string, Reader>> = {
  fever: ill,
  flu: ill,
  "chest-cold": ill,
  ill,
  "head-cold": sets("rd1", "head-cold"),
  cold: sets("rd1", "head-cold"),
  stomach,
  vomiting: stomach,
  diarrhoea: stomach,
  dehydrated: little,
  "dark-yellow-urine": little,
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
  hangover: drunk,
  drugs: drunk,
  bp: pressure,
  "bp-required": needs("bp-before-session"),
  "mod-bp2": needs("deflate-between-sets"),
  bundles: standing,
  sleep: within("rd7", "hoursSlept"),
  energy: within("rd7", "energy"),
  symptoms: now,
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

const STOP_WORDS: Readonly<Record<string, StopSign>> = {
  "chest-pain": "chest-tightness",
  breathlessness: "breathless",
  faint: "fainted",
  collapse: "fainted",
  headache: "severe-headache",
  "sight-trouble": "sight-speech-face",
  "speech-trouble": "sight-speech-face",
  "face-droop": "sight-speech-face",
  "arm-weakness": "sight-speech-face",
  "limb-swelling": "sudden-swelling",
  "limb-white": "white-cold-numb",
  "limb-cold": "white-cold-numb",
  "limb-numb": "white-cold-numb",
  "no-feeling": "white-cold-numb",
  tingling: "pins-and-needles",
  dizzy: "dizzy-nauseated",
  nausea: "dizzy-nauseated",
  pale: "dizzy-nauseated",
  "cold-sweat": "dizzy-nauseated",
  bp: "pressure-limit",
  "pump-fault": "cuff-fault",
  "pressure-unknown": "cuff-fault",
  "cuff-slipped": "cuff-fault",
  "over-10-min": "over-ten-minutes",
  "client-stops": "wants-to-stop",
};
const stopSign = (word: unknown): StopSign | null =>
  STOP_SIGNS.find((sign) => sign.key === key(word))?.key ?? STOP_WORDS[key(word)] ?? null;

const END_WORDS: Readonly<Record<StopEnd, string>> = {
  "end-session": "DEFLATE_NOW_END_SESSION",
  "end-exercise-for-limb": "DEFLATE_NOW_END_EXERCISE",
  "try-lower-once": "DEFLATE_NOW_TRY_LOWER_ONCE",
  "limb-finished-today": "DEFLATE_NOW_LIMB_FINISHED_TODAY",
  "pause-until-remeasured": "DEFLATE_NOW_PAUSE_UNTIL_REMEASURED",
};
const STOP_FIELDS = ["event", "limbs", "minutes", "earlier_today", "bp", "sbp_before", "symptoms"];

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
  const response = respondToStop(sign, { limbs, earlierToday: Number(input["earlier_today"] ?? 0) });
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

const FOLLOW_UP_WORDS: Readonly<Record<string, FollowUpSign>> = {
  breathlessness: "sudden-breathlessness",
  "chest-pain": "chest-pain-on-breathing",
  "red-urine": "dark-urine",
  "cola-urine": "dark-urine",
  "severe-muscle-pain": "muscle-pain-out-of-proportion",
  "limb-swelling": "one-limb-swollen",
  "swollen-limb": "one-limb-swollen",
  "calf-pain": "one-limb-swollen",
  "wrist-drop": "weakness",
  "foot-drop": "weakness",
  "vision-loss": "sight-loss",
  "cloudy-sight": "sight-loss",
  "speech-trouble": "speech-or-face",
  "face-droop": "speech-or-face",
  soreness: "very-sore",
  bruise: "bruise-or-spots",
  "pin-point-spots": "bruise-or-spots",
};
const followUpSign = (word: unknown, hours: number): FollowUpSign | null => {
  if (["numbness", "tingling", "numb"].includes(key(word))) return hours > 24 ? "numb-over-24h" : null;
  return FOLLOW_UP_SIGNS.find((sign) => sign.key === key(word))?.key ?? FOLLOW_UP_WORDS[key(word)] ?? null;
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
  const words = listOf(input["signs"]);
  const signs = words.map((word) => followUpSign(word, Number(input["hours"] ?? 0)));
  const lost = words.find((_, index) => signs[index] === null);
  if (lost !== undefined) return err(`unknown sign "${String(lost)}"`);
  const { action } = evaluateFollowUp(
    signs.filter((sign) => sign !== null),
    limbsIn(input["limbs"]),
  );
  return compared(vignette, FOLLOW_UP_RESULTS[action], action);
};
