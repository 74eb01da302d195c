import type { Answers } from "../answers.ts";
import cases from "../fixtures/vignettes.json" with { type: "json" };
import { type Compact, toAnswers } from "./vignette.ts";

/** A healthy person of 30 with normal, recent readings: every worked case says only what differs. */
export const healthy = (differs: Compact = {}): Answers => toAnswers({ ...cases.baseline, ...differs });

const HEALTHY = healthy();

/** The same with answers given in the product's own shape. */
export const healthyBut = (answers: Answers): Answers => ({ ...HEALTHY, ...answers });
