import type { Limb, PlainDate } from "@cuffwise/domain/kernel";
import { addDays, plainDate } from "@cuffwise/domain/kernel";
import type { Answers } from "@cuffwise/domain/screening";

/** One demo client: what is special about them. Everything else is a healthy adult who trains three times a week. */
export interface DemoClient {
  /** Before the `@` of their address. */
  readonly login: string;
  readonly name: string;
  readonly status?: "invited" | "active" | "left";
  /** Undefined: never screened. */
  readonly answers?: (screenedOn: PlainDate) => Answers;
  /** A clinician answered the referrals for these limbs, at most this high (percent LOP). */
  readonly letter?: { readonly limbs: readonly Limb[]; readonly ceilingPercent: number };
  readonly programme?: "bfr" | "mixed";
  /** Highest share of LOP used in their programme; percent. */
  readonly percentLopMax?: number;
  /** A limit of the screening: the programme is written for one limb after the other. */
  readonly oneLimbAtATime?: boolean;
  /** Share of sessions they did not do. */
  readonly skips?: number;
  /** Days ago of the newest LOP measurement. */
  readonly lopDaysAgo?: number;
  readonly strength?: number;
  readonly adverseEvent?: boolean;
  /** Has not said how they were after their last session under a cuff. */
  readonly forgetsToAnswer?: boolean;
  readonly comments?: readonly DemoComment[];
}

export interface DemoComment {
  readonly by: "coach" | "client";
  readonly on: "programme" | "session";
  readonly daysAgo: number;
  readonly text: string;
}

export const DEMO_CLIENTS: readonly DemoClient[] = [
  {
    login: "kim",
    name: "Kim Jensen (demo)",
    answers: () => ({}),
    programme: "bfr",
    lopDaysAgo: 2,
    strength: 1,
    comments: [
      {
        by: "coach",
        on: "programme",
        daysAgo: 20,
        text: "First block with the cuff. Tell me how the last set feels, every time.",
      },
      {
        by: "client",
        on: "session",
        daysAgo: 4,
        text: "Last fifteen burned a lot, gone within a minute after the cuff came off. Is that how it should be?",
      },
      {
        by: "coach",
        on: "session",
        daysAgo: 3,
        text: "Yes. Burning that fades at once is effort. Numb, cold or white is not: then release and stop.",
      },
      {
        by: "client",
        on: "session",
        daysAgo: 1,
        text: "Knee extension felt easier today. Slower on the way down, as you said.",
      },
    ],
  },
  { login: "ravi", name: "Ravi Patel (demo)", answers: () => ({}), programme: "mixed", lopDaysAgo: 3, strength: 1.3 },
  {
    login: "lena",
    name: "Lena Brandt (demo)",
    answers: (on) => ({
      B9: "stable",
      B10: {
        takenOn: on,
        readings: [
          { systolic: 132, diastolic: 82 },
          { systolic: 130, diastolic: 80 },
        ],
      },
    }),
    programme: "bfr",
    percentLopMax: 50,
    oneLimbAtATime: true,
    lopDaysAgo: 1,
    strength: 0.8,
    comments: [
      {
        by: "client",
        on: "programme",
        daysAgo: 2,
        text: "My doctor changed nothing, the tablets are the same. Shall I still measure before each session?",
      },
    ],
  },
  {
    login: "tom",
    name: "Tom Ashford (demo)",
    answers: () => ({ A1: plainDate("1957-03-02") }),
    programme: "bfr",
    percentLopMax: 50,
    skips: 0.2,
    forgetsToAnswer: true,
    lopDaysAgo: 4,
    strength: 0.7,
  },
  { login: "ines", name: "Inês Duarte (demo)", answers: () => ({ A6: "yes" }) },
  {
    login: "jonas",
    name: "Jonas Weber (demo)",
    answers: () => ({ L1: "yes" }),
    letter: { limbs: ["LL", "RL"], ceilingPercent: 40 },
    programme: "bfr",
    percentLopMax: 40,
    lopDaysAgo: 5,
    strength: 0.9,
  },
  { login: "marta", name: "Marta Nowak (demo)", answers: () => ({ C1: "yes" }) },
  { login: "owen", name: "Owen Hughes (demo)", answers: () => ({ D1: ["LL"] }) },
  {
    login: "sofia",
    name: "Sofia Lindqvist (demo)",
    answers: () => ({}),
    programme: "bfr",
    lopDaysAgo: 3,
    strength: 0.9,
    adverseEvent: true,
  },
  {
    login: "peter",
    name: "Peter Novák (demo)",
    answers: () => ({}),
    programme: "mixed",
    skips: 0.45,
    lopDaysAgo: 12,
    strength: 1.1,
  },
  { login: "nadia", name: "Nadia Haddad (demo)", status: "invited" },
  { login: "george", name: "George Miller (demo)", status: "left", answers: () => ({}) },
];

/** Screened this long before today: long enough for eight weeks of training, short enough to be valid. */
export const screenedOn = (today: PlainDate): PlainDate => addDays(today, -60);
