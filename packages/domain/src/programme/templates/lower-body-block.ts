import { type CuffedDose, cuffed, type DraftDay, draftToContent, type ReadyTemplate } from "./template.ts";

const FULL = [30, 15, 15, 15];
const WARM_UP = "Five to ten minutes of easy cycling or walking first, without cuffs.";

const day = (
  weekday: number,
  title: string,
  dose: CuffedDose,
  slugs: readonly string[],
  notes = WARM_UP,
): DraftDay => ({
  weekday,
  title,
  notes,
  exercises: slugs.map((slug) => cuffed(slug, dose)),
});

const TWO = ["leg-press", "knee-extension"];
const THREE = [...TWO, "seated-leg-curl"];
const WORK: CuffedDose = { reps: FULL, percent1rm: 30, percentLop: 50 };
const LIGHT: CuffedDose = { reps: [30, 15], percent1rm: 30, percentLop: 40 };

const firstSession: DraftDay = {
  weekday: 1,
  title: "First time with the cuff",
  notes: `${WARM_UP} Short on purpose. Stop well before failure. Ask about soreness after 24 and 48 hours.`,
  exercises: [
    cuffed(
      "leg-press",
      { reps: [15, 15], percent1rm: 20, percentLop: 40 },
      { deflate: "between-sets", cues: "Deflate between the two sets and look at the colour of the feet." },
    ),
  ],
};

/** Six weeks, fourteen sessions: the six-session ramp, two full weeks, and a lighter week to end with. */
export const lowerBodyBlock: ReadyTemplate = {
  slug: "lower-body-bfr-6-weeks",
  name: "Lower-body BFR block, 6 weeks",
  description:
    "For somebody cleared for leg cuffs who is new to them. Six short sessions let body and head get used to the cuff: volume first, then load, then pressure. Then two weeks of full sessions and one lighter week. On average, cuffed low loads build about as much muscle as heavy training; for maximal strength heavy training is often better. How one person responds cannot be promised. The ramp is our own policy, built on reports of what went wrong in first sessions.",
  sources: [
    "patterson-2019",
    "tabata-2016",
    "krieger-2018",
    "sieljacks-2016",
    "martin-hernandez-2017",
    "lixandrao-2015",
    "lixandrao-2018",
    "gronfeldt-2020",
    "policy-ramp",
    "policy-programme",
  ],
  content: draftToContent([
    {
      title: "Ramp 1",
      days: [
        firstSession,
        day(
          4,
          "Two sets",
          { reps: [30, 15], percent1rm: 20, percentLop: 40 },
          ["leg-press"],
          `${WARM_UP} Only if soreness is at most 3 of 10.`,
        ),
      ],
    },
    {
      title: "Ramp 2",
      days: [
        day(1, "Three sets", { reps: [30, 15, 15], percent1rm: 20, percentLop: 40 }, ["leg-press"]),
        day(4, "Four sets", { reps: FULL, percent1rm: 25, percentLop: 50 }, ["leg-press"]),
      ],
    },
    {
      title: "Ramp 3",
      days: [
        day(1, "Two exercises", { reps: FULL, percent1rm: 25, percentLop: 50 }, TWO),
        day(4, "Two exercises", { reps: FULL, percent1rm: 30, percentLop: 50 }, TWO),
      ],
    },
    { title: "Full sessions", days: [1, 3, 5].map((weekday) => day(weekday, "Press and extend", WORK, TWO)) },
    { title: "Full sessions", days: [1, 3, 5].map((weekday) => day(weekday, "Press, extend, curl", WORK, THREE)) },
    {
      title: "Lighter week",
      days: [1, 4].map((weekday) =>
        day(weekday, "Half the sets", LIGHT, THREE, `${WARM_UP} Measure the 1RM again at the end of the week.`),
      ),
    },
  ]),
};
