import type { Tx } from "@cuffwise/db/client";
import type { ClientRow } from "@cuffwise/db/queries/client";
import {
  findScreeningDraft,
  listEarlierScreenings,
  listLetters,
  updateScreeningDraft,
} from "@cuffwise/db/queries/screening";
import { getStandings, type NewStanding, upsertStandings } from "@cuffwise/db/queries/standing";
import { LIMBS, type Limb, plainDateIn, type ScreeningId } from "@cuffwise/domain/kernel";
import { type Answers, evaluate, type ScreeningDecision, standingFrom } from "@cuffwise/domain/screening";

interface Deciding {
  readonly tx: Tx;
  readonly now: Date;
}

/** The rules on these answers, with every verified letter and everything said before; "today" is the client's day. */
export const decide = async (
  { tx, now }: Deciding,
  client: ClientRow,
  answers: Answers,
  answeredAt: Date,
): Promise<ScreeningDecision> => {
  const of = { orgId: client.orgId, clientId: client.id };
  const letters = await listLetters(tx, of);
  return evaluate({
    answers,
    letters: letters.map(({ letter }) => letter),
    history: { earlier: await listEarlierScreenings(tx, of, client.timeZone) },
    today: plainDateIn(now, client.timeZone),
    answeredOn: plainDateIn(answeredAt, client.timeZone),
  });
};

const toStanding = (decision: ScreeningDecision, limb: Limb, screeningId: ScreeningId): NewStanding => {
  const { outcome, ceilingPercent, flags, expiresOn } = standingFrom(decision, limb);
  return { limb, outcome, ceilingPercent, flags, expiresOn, screeningId };
};

/** Writes what a decision means for each limb: from here on the database itself refuses what is not cleared. */
export const storeStandings = async (
  { tx, now }: Deciding,
  client: ClientRow,
  screeningId: ScreeningId,
  decision: ScreeningDecision,
): Promise<void> => {
  const standings = LIMBS.map((limb) => toStanding(decision, limb, screeningId));
  await upsertStandings(tx, { orgId: client.orgId, clientId: client.id, at: now }, standings);
};

/** Empties what was answered and not handed in. */
export const forgetDraft = async ({ tx, now }: Deciding, client: ClientRow): Promise<void> => {
  const of = { orgId: client.orgId, clientId: client.id };
  const draft = await findScreeningDraft(tx, of);
  if (draft !== undefined) await updateScreeningDraft(tx, of, { id: draft.id, answers: {}, at: now });
};

/** Without consent no answer may be used: the draft is emptied, and what an earlier screening opened is closed. */
export const closeLimbs = async (deciding: Deciding, client: ClientRow): Promise<void> => {
  const of = { orgId: client.orgId, clientId: client.id };
  await forgetDraft(deciding, client);
  const decision = await decide(deciding, client, { A3: "no" }, deciding.now);
  const standings = Object.values(await getStandings(deciding.tx, of)).filter((standing) => standing !== null);
  await upsertStandings(
    deciding.tx,
    { ...of, at: deciding.now },
    standings.map(({ limb, screeningId }) => toStanding(decision, limb, screeningId)),
  );
};
