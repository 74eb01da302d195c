import { LIMBS, type PlainDate, plainDateIn, type ScreeningId } from "@cuffwise/domain/kernel";
import {
  type Answers,
  evaluate,
  type History,
  type Letter,
  NO_HISTORY,
  type ScreeningDecision,
  standingFrom,
} from "@cuffwise/domain/screening";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { completeScreening, insertLetter, insertScreeningDraft } from "#queries/screening.ts";
import { type NewStanding, upsertStandings } from "#queries/standing.ts";
import { GIVEN_AT, type GivenClient, staffOf } from "./given-people.ts";
import { healthyAnswers } from "./healthy-answers.ts";

export interface ScreeningOptions {
  readonly id?: string;
  /** What differs from a healthy adult, measured on the day of the screening. */
  readonly changes?: Answers;
  /** All answers, instead of a healthy adult with changes. */
  readonly answers?: Answers;
  /** What was answered before; left out, nothing. */
  readonly history?: History;
  /** A clinician's answer, given on the same day; it names the rules that this screening referred. */
  readonly letter?: (referred: ScreeningDecision, today: PlainDate) => Letter;
  readonly letterBy?: GivenClient["actor"]["personId"];
  readonly at?: Date;
}

export interface GivenScreening {
  readonly id: ScreeningId;
  readonly decision: ScreeningDecision;
}

/** A completed screening as the product stores it: answers, the decision of the rules, and the standing of each limb. */
export const givenScreening = async (
  db: Database,
  client: GivenClient,
  options: ScreeningOptions = {},
): Promise<GivenScreening> => {
  const at = options.at ?? GIVEN_AT;
  const id = (options.id ?? newId()) as ScreeningId;
  const today = plainDateIn(at, client.actor.timeZone);
  const answers = options.answers ?? healthyAnswers(today, options.changes);
  const input = { answers, letters: [], history: options.history ?? NO_HISTORY, today };
  const referred = evaluate(input);
  const letter = options.letter?.(referred, today);
  const decision = letter === undefined ? referred : evaluate({ ...input, letters: [letter] });
  const of = { orgId: client.actor.orgId, clientId: client.clientId };
  await inOrg(db, staffOf(client), async (tx) => {
    await insertScreeningDraft(tx, of, { id, answers, at });
    await completeScreening(tx, of, { id, answers, decision, at });
    if (letter !== undefined) {
      const recordedBy = options.letterBy ?? client.actor.personId;
      await insertLetter(tx, of, { id: newId(), screeningId: id, letter, recordedBy, at, today });
    }
    const standings = LIMBS.map((limb): NewStanding => {
      const { outcome, ceilingPercent, flags, expiresOn } = standingFrom(decision, limb);
      return { limb, outcome, ceilingPercent, flags, expiresOn, screeningId: id };
    });
    await upsertStandings(tx, { ...of, at }, standings);
  });
  return { id, decision };
};
