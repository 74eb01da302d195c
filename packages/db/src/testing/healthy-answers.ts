import type { PlainDate } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import { Answers, noneOfThese, SCREEN_IDS } from "@cuffwise/domain/screening";

/** Complete answers of a healthy adult of 36 who trains, measured today: cleared on all four limbs. */
export const healthyAnswers = (today: PlainDate, changes: Answers = {}): Answers =>
  Answers.parse({
    ...Object.assign({}, ...SCREEN_IDS.map(noneOfThese)),
    A1: plainDate("1990-05-17"),
    A3: "yes",
    A4: { release: "at-once", numb: "release-and-stop", meaning: "no" },
    A5: "yes",
    A7: { harmless: [], other: "no", what: "" },
    B10: {
      takenOn: today,
      readings: [
        { systolic: 118, diastolic: 74 },
        { systolic: 116, diastolic: 72 },
      ],
    },
    B11: 62,
    O1: { heightCm: 176, weightKg: 72 },
    O3: "yes",
    ...changes,
  });
