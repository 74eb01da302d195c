import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertReadiness } from "@cuffwise/db/queries/readiness";
import {
  type GivenClient,
  type GivenMeasuredCuff,
  type GivenPractice,
  type GivenSession,
  givenClient,
  givenExperience,
  givenMeasuredCuff,
  givenSession,
  givenStanding,
  sessionContent,
  type TestDatabase,
} from "@cuffwise/db/testing";
import { addDays, type PlainDate, plainDate, SetId } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Readiness, ReadinessAnswers, ReadinessResult } from "@cuffwise/domain/session";
import { callAs } from "./caller.ts";

/** The instant of these tests: an evening on which a leg day is planned. */
export const NOW = new Date("2026-11-24T17:00:00Z");
export const TODAY = plainDate("2026-11-24");

export const LEG_EXTENSION: Entry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
};
export const SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "B",
  slug: "back-squat",
  sets: [{ reps: 5 }, { reps: 5 }],
  restSeconds: 180,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 80 },
};

export const WELL: ReadinessAnswers = {
  rd1: "well",
  rd2: "enough",
  rd3: { swollen: [], numbOrWeak: [], soreness: {}, soreOver72h: [] },
  rd4: "no",
  rd5: "no",
  rd6: null,
  rd7: { hoursSlept: 8, energy: 8 },
  rd8: "no",
  rd9: null,
};

const readinessOf = (result: ReadinessResult): Readiness => ({
  result,
  action: "none",
  modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: result === "go-modified" ? 50 : null },
  lockedLimbs: [],
  offersUncuffed: false,
  reasons: [],
});

export interface Trained {
  readonly client: GivenClient;
  readonly session: GivenSession;
  readonly cuffs: readonly GivenMeasuredCuff[];
}

export interface Setting {
  readonly readiness?: ReadinessResult | null;
  readonly started?: boolean;
  readonly freshUntil?: PlainDate;
  readonly plannedOn?: PlainDate;
  readonly standing?: Parameters<typeof givenStanding>[2] | null;
}

/** A client with a leg day of cuffed and ordinary work. */
export const givenLegDay = async (
  db: TestDatabase,
  practice: GivenPractice,
  setting: Setting = {},
): Promise<Trained> => {
  const client = await givenClient(db, practice);
  if (setting.standing !== null) await givenStanding(db, client, setting.standing);
  const measuredOn = addDays(TODAY, -4);
  const fresh = setting.freshUntil === undefined ? {} : { freshUntil: setting.freshUntil };
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 180, measuredOn, ...fresh }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 190, measuredOn, ...fresh }),
  ];
  // The database takes no cuffed set of a limb that is not cleared, and whoever began has no plan to come.
  if (setting.started === false && setting.standing === undefined)
    await givenExperience(db, client, LEG_EXTENSION, cuffs, NOW);
  const session = await givenSession(db, client, {
    content: sessionContent({ entries: [LEG_EXTENSION, SQUAT], cuffs: { ext: cuffs }, loads: { ext: 20, squat: 80 } }),
    plannedOn: setting.plannedOn ?? TODAY,
    ...(setting.started === false ? {} : { status: "started", startedAt: NOW }),
  });
  if (setting.readiness !== null) await answered(db, client, session, setting.readiness ?? "go");
  return { client, session, cuffs };
};

export const answered = (
  db: TestDatabase,
  client: GivenClient,
  session: GivenSession,
  result: ReadinessResult,
  { answers = WELL, at = NOW }: { readonly answers?: ReadinessAnswers; readonly at?: Date } = {},
) =>
  asActor(db, client.actor, (tx) =>
    insertReadiness(tx, {
      orgId: client.actor.orgId,
      id: newId(),
      clientId: client.clientId,
      sessionId: session.id,
      answers,
      decision: readinessOf(result),
      at,
    }),
  );

export const trainingAs = (db: TestDatabase, client: GivenClient, now = NOW) =>
  callAs(db, client.actor, { now }).training;

export const cuffedSet = (
  session: GivenSession,
  over: Partial<Parameters<ReturnType<typeof trainingAs>["logSet"]>[0]["set"]> = {},
) => ({
  id: SetId.parse(newId()),
  set: {
    sessionId: session.id,
    entryKey: "ext",
    exerciseSlug: "knee-extension",
    setIndex: 0,
    side: "both" as const,
    load: { kg: 20, entered: "20" },
    reps: 30,
    rir: null,
    discomfort: 5,
    cuffed: true,
    cuffs: [
      { limb: "LL" as const, pressureMmHg: 108 },
      { limb: "RL" as const, pressureMmHg: 114 },
    ],
    cuffSeconds: 130,
    status: "done" as const,
    doneAt: NOW,
    ...over,
  },
});

export const squatSet = (session: GivenSession, over: Parameters<typeof cuffedSet>[1] = {}) =>
  cuffedSet(session, {
    entryKey: "squat",
    exerciseSlug: "back-squat",
    load: { kg: 62.5, entered: "62,5" },
    reps: 5,
    cuffed: false,
    cuffs: [],
    cuffSeconds: 0,
    discomfort: null,
    ...over,
  });

export const refusal = (code: string) => ({ message: code });
