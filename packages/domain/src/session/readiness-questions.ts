import type { PlainDate } from "#kernel/index.ts";
import { canTrainCuffed, type Flag, type LimbStanding } from "#screening/index.ts";
import type { ReadinessId } from "./readiness.ts";

export interface ReadinessQuestion {
  readonly id: ReadinessId;
  readonly title: string;
  readonly ask: string;
  readonly help: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const YES_NO = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
] as const;

export const READINESS_QUESTIONS: readonly ReadinessQuestion[] = [
  {
    id: "RD8",
    title: "Right now",
    ask: "Right now: chest pain, breathlessness, a racing heart, faintness, a severe headache, or trouble with sight or speech?",
    help: "If yes, stop here and call the emergency number.",
    options: YES_NO,
  },
  {
    id: "RD1",
    title: "Illness",
    ask: "Are you ill today?",
    help: "Come back 7 days after a fever, and 48 hours after a stomach upset.",
    options: [
      { value: "well", label: "No, I am well" },
      { value: "head-cold", label: "A plain head cold" },
      { value: "ill", label: "Fever (38.0 °C or more), aching, a chest cold, or within 7 days of a fever" },
      { value: "stomach", label: "Vomiting or diarrhoea within 48 hours" },
    ],
  },
  {
    id: "RD2",
    title: "Drinking",
    ask: "Have you drunk enough today?",
    help: "Pale yellow urine is a good sign.",
    options: [
      { value: "enough", label: "Yes" },
      { value: "little", label: "Little, or dark yellow urine, a sauna or making weight" },
      { value: "red-brown", label: "My urine is red, brown or like cola" },
    ],
  },
  {
    id: "RD3",
    title: "Arms and legs",
    ask: "Is an arm or leg newly swollen, hot, red, blue or painful on one side, numb or weak, or very sore?",
    help: "Tap the limb. Soreness from 0, none, to 10, the worst.",
    options: [],
  },
  {
    id: "RD4",
    title: "Anything new",
    ask: "Anything new since last time: medicine, diagnosis, injury, operation, a journey of 4 hours or more, days in bed, a possible pregnancy?",
    help: "If yes, we ask the matching questions again; it usually takes a minute.",
    options: YES_NO,
  },
  {
    id: "RD5",
    title: "Alcohol and drugs",
    ask: "More than 2 drinks in the last 12 hours, a hangover, or drugs in the last 24 hours?",
    help: "Nobody here judges you.",
    options: YES_NO,
  },
  {
    id: "RD6",
    title: "Blood pressure",
    ask: "What is your blood pressure now?",
    help: "After 5 quiet minutes of sitting.",
    options: [],
  },
  {
    id: "RD7",
    title: "Sleep and energy",
    ask: "How long did you sleep, and how is your energy?",
    help: "Energy from 0 to 10.",
    options: [],
  },
  {
    id: "RD9",
    title: "Blood sugar",
    ask: "What is your blood sugar now?",
    help: "In mmol/L. Above 13.9, measure ketones too.",
    options: [],
  },
];

export type ReadinessStanding = Pick<LimbStanding, "outcome" | "expiresOn" | "flags">;

/** Cuffed sessions in which somebody with `bp-first-4-sessions` measures blood pressure first. */
export const FIRST_SESSIONS = 4;

/** Limits of all limbs that may be cuffed today. */
export const flagsToday = (standings: readonly (ReadinessStanding | null)[], today: PlainDate): ReadonlySet<Flag> =>
  new Set(standings.filter((one) => one !== null && canTrainCuffed(one, today).ok).flatMap((one) => one?.flags ?? []));

export const needsPressure = (flags: ReadonlySet<Flag>, cuffedSessionsDone: number): boolean =>
  flags.has("bp-before-session") || (flags.has("bp-first-4-sessions") && cuffedSessionsDone < FIRST_SESSIONS);

/** The questions for this person today, in order: blood pressure and blood sugar only when the standing asks for them. */
export const readinessQuestions = (
  standings: readonly (ReadinessStanding | null)[],
  today: PlainDate,
  cuffedSessionsDone: number,
): readonly ReadinessQuestion[] => {
  const flags = flagsToday(standings, today);
  return READINESS_QUESTIONS.filter(({ id }) => {
    if (id === "RD6") return needsPressure(flags, cuffedSessionsDone);
    if (id === "RD9") return flags.has("glucose-protocol");
    return true;
  });
};
