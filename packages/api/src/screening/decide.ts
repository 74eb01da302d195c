import type { ClientRow } from "@cuffwise/db/queries/client";
import { findScreeningDraft, updateScreeningDraft } from "@cuffwise/db/queries/screening";
import { getStandings, type NewStanding, upsertStandings } from "@cuffwise/db/queries/standing";
import { LIMBS, type ScreeningId } from "@cuffwise/domain/kernel";
import {
  type Answers,
  evaluate,
  type LimbStanding,
  type ScreeningDecision,
  standingFrom,
} from "@cuffwise/domain/screening";
import { closeLimb, closesAllLimbs, sinceScreening } from "./rescreen.ts";
import { type Deciding, screeningInput } from "./screening-input.ts";

/** The rules on these answers, with every verified letter and everything said before. */
export const decide = async (
  deciding: Deciding,
  client: ClientRow,
  answers: Answers,
  answeredAt: Date,
): Promise<ScreeningDecision> => evaluate(await screeningInput(deciding, client, answers, answeredAt));

const toStanding = (standing: LimbStanding, screeningId: ScreeningId): NewStanding => {
  const { limb, outcome, ceilingPercent, flags, expiresOn } = standing;
  return { limb, outcome, ceilingPercent, flags, expiresOn, screeningId };
};

/**
 * Writes what a decision means for each limb: from here on the database itself refuses what is not cleared. A decision on
 * old answers, because a letter came, opens nothing while something has called for new answers since.
 */
export const storeStandings = async (
  deciding: Deciding,
  client: ClientRow,
  screeningId: ScreeningId,
  decision: ScreeningDecision,
): Promise<void> => {
  const isOutdated = closesAllLimbs(await sinceScreening(deciding, client));
  const standings = LIMBS.map((limb) => standingFrom(decision, limb)).map((standing) =>
    toStanding(isOutdated ? closeLimb(standing) : standing, screeningId),
  );
  await upsertStandings(deciding.tx, { orgId: client.orgId, clientId: client.id, at: deciding.now }, standings);
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
    standings.map(({ limb, screeningId }) => toStanding(standingFrom(decision, limb), screeningId)),
  );
};
