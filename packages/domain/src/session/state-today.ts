import type { Limb, PlainDate } from "#kernel/index.ts";
import type { SessionContent } from "#programme/index.ts";
import { adaptContent } from "./adapt-content.ts";
import type { LopValidity } from "./cuff-block.ts";
import {
  allowsUncuffed,
  type CuffBlock,
  type CuffFacts,
  ceilingToday,
  cuffBlocks,
  type LockableStanding,
} from "./cuff-block.ts";
import type { Readiness } from "./readiness.ts";
import { flagsToday } from "./readiness-questions.ts";

/** What decides on one day about the cuffs of a session. The server and a phone without a signal decide by the same. */
export interface SessionFacts {
  /** What the coach wrote: a cuff that the plan took off is still a cuff that was asked for. */
  readonly prescribed: Pick<SessionContent, "resolved">;
  /** What the session asks for, before the readiness check has changed anything. */
  readonly assigned: SessionContent;
  readonly standings: Readonly<Record<Limb, LockableStanding | null>>;
  readonly lops: readonly LopValidity[];
  /** The latest readiness check; null before there is one. */
  readonly readiness: Readiness | null;
  /** Whether a check after an earlier cuffed session is due and unanswered, at its start or now; see `dueFollowUps`. */
  readonly isFollowUpDue: boolean;
  readonly today: PlainDate;
}

export interface SessionToday {
  readonly facts: CuffFacts;
  readonly blocks: readonly CuffBlock[];
  /** Whether the session may be done at all today, with or without cuffs. */
  readonly mayTrain: boolean;
  readonly ceilingPercent: Readonly<Record<Limb, number>>;
  /** The content as it is to be done today. */
  readonly content: SessionContent;
}

const UNCHANGED: Readiness["modifications"] = { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null };

export const sessionToday = ({
  prescribed,
  assigned,
  standings,
  lops,
  readiness,
  isFollowUpDue,
  today,
}: SessionFacts): SessionToday => {
  const facts: CuffFacts = { standings, lops, resting: readiness?.lockedLimbs ?? [], isFollowUpDue, today };
  const blocks = cuffBlocks(prescribed, facts);
  const passed = readiness === null || readiness.result === "go" || readiness.result === "go-modified";
  const modifications = readiness?.modifications ?? UNCHANGED;
  const ceilingOf = (limb: Limb): number => ceilingToday(standings[limb], modifications.ceilingPercent);
  const ceilingPercent = { LA: ceilingOf("LA"), RA: ceilingOf("RA"), LL: ceilingOf("LL"), RL: ceilingOf("RL") };
  return {
    facts,
    blocks,
    mayTrain: allowsUncuffed(blocks) && (passed || (readiness?.offersUncuffed ?? false)),
    ceilingPercent,
    content: adaptContent(assigned, {
      modifications,
      flags: [...flagsToday(Object.values(standings), today), ...(readiness?.flags ?? [])],
      cuffs: passed,
      blockedLimbs: blocks.map(({ limb }) => limb),
      ceilingPercent,
    }),
  };
};
