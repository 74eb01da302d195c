import type { LoadPlan } from "../content.ts";
import {
  type CuffedDose,
  cuffed,
  type DraftDay,
  type DraftWeek,
  draftToContent,
  ordinary,
  type ReadyTemplate,
} from "./template.ts";

interface Stage {
  readonly title: string;
  readonly sets: number;
  readonly reps: number;
  /** Of the 1RM, for the main lifts. */
  readonly heavy: number;
  readonly rpe: number;
  readonly finisher: CuffedDose;
  /** Arms meet the cuff once a week, so their ramp takes six weeks and may lag behind the legs'; percent of 1RM. */
  readonly armPercent1rm?: number;
}

const share = (percent: number): LoadPlan => ({ type: "percent-1rm", percent });
const effort = (rpe: number): LoadPlan => ({ type: "rpe", rpe });
const REST_OF_HEAVY_SETS = 180;
const WARM_UP = "Warm up with lighter sets of the first lift. All heavy work is done without cuffs.";

const heavy = (slug: string, { sets, reps, heavy: percent }: Stage) =>
  ordinary(slug, sets, reps, share(percent), { restSeconds: REST_OF_HEAVY_SETS });

const legsOne = (stage: Stage): DraftDay => ({
  weekday: 1,
  title: "Squat, cuffed knee extension last",
  notes: WARM_UP,
  exercises: [
    heavy("back-squat", stage),
    ordinary("barbell-romanian-deadlift", stage.sets, 8, effort(stage.rpe)),
    ordinary("plank", 2, 1, { type: "bodyweight" }, { restSeconds: 60, seconds: 40 }),
    cuffed("knee-extension", stage.finisher, { restSeconds: 45 }),
  ],
});

const upper = (stage: Stage): DraftDay => ({
  weekday: 3,
  title: "Press and pull, cuffed curl last",
  notes: WARM_UP,
  exercises: [
    heavy("bench-press", stage),
    ordinary("bent-over-row", stage.sets, 8, effort(stage.rpe)),
    ordinary("overhead-press", stage.sets, 8, effort(stage.rpe)),
    cuffed(
      "dumbbell-curl",
      {
        ...stage.finisher,
        percent1rm: stage.armPercent1rm ?? stage.finisher.percent1rm,
        percentLop: Math.min(stage.finisher.percentLop, 50),
      },
      { restSeconds: 45 },
    ),
  ],
});

const legsTwo = (stage: Stage): DraftDay => ({
  weekday: 5,
  title: "Deadlift, cuffed leg press last",
  notes: WARM_UP,
  exercises: [
    heavy("deadlift", { ...stage, reps: Math.max(stage.reps - 1, 3) }),
    ordinary("split-squat", stage.sets, 8, effort(stage.rpe)),
    cuffed("leg-press", stage.finisher, { restSeconds: 45 }),
  ],
});

const STAGES: readonly Stage[] = [
  {
    title: "Meet the cuff",
    sets: 3,
    reps: 6,
    heavy: 70,
    rpe: 7,
    finisher: { reps: [15, 15], percent1rm: 20, percentLop: 40 },
  },
  {
    title: "Build",
    sets: 3,
    reps: 6,
    heavy: 72.5,
    rpe: 7,
    finisher: { reps: [30, 15], percent1rm: 20, percentLop: 40 },
  },
  {
    title: "Build",
    sets: 3,
    reps: 5,
    heavy: 75,
    rpe: 7.5,
    finisher: { reps: [30, 15, 15], percent1rm: 25, percentLop: 50 },
    armPercent1rm: 20,
  },
  {
    title: "Push",
    sets: 4,
    reps: 5,
    heavy: 77.5,
    rpe: 8,
    finisher: { reps: [30, 15, 15, 15], percent1rm: 25, percentLop: 50 },
  },
  {
    title: "Push",
    sets: 4,
    reps: 4,
    heavy: 80,
    rpe: 8,
    finisher: { reps: [30, 15, 15, 15], percent1rm: 30, percentLop: 50 },
  },
  {
    title: "Lighter week",
    sets: 2,
    reps: 5,
    heavy: 70,
    rpe: 6,
    finisher: { reps: [30, 15], percent1rm: 30, percentLop: 40 },
  },
];

const stageToWeek = (stage: Stage): DraftWeek => ({
  title: stage.title,
  days: [legsOne(stage), upper(stage), legsTwo(stage)],
});

/** Heavy lifts first, one cuffed exercise last; legs and arms wear cuffs on different days. */
export const mixedBlock: ReadyTemplate = {
  slug: "mixed-heavy-bfr-6-weeks",
  name: "Mixed heavy and BFR block, 6 weeks",
  description:
    "For somebody who lifts heavy already, is free of pain and cleared for cuffs on arms and legs. Three days a week: heavy lifts without cuffs, then one cuffed exercise to end with. The order follows a seven-week trial in trained athletes; its wraps and loads differ from ours. Adding cuffed work is one option among several. Nobody has shown that it ends a plateau, and for maximal strength the heavy lifts do the main part.",
  sources: [
    "luebbers-2014",
    "patterson-2019",
    "lixandrao-2018",
    "loenneke-2012meta",
    "krieger-2018",
    "policy-ramp",
    "policy-programme",
  ],
  content: draftToContent(STAGES.map(stageToWeek)),
};
