import type { CommentSubject } from "@cuffwise/domain/coaching";
import { addDays, type CommentId, limbsOfKind, type PlainDate, type StaffActor } from "@cuffwise/domain/kernel";
import { entriesNeeding, type ProgrammeContent } from "@cuffwise/domain/programme";
import type { Letter } from "@cuffwise/domain/screening";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { insertAdverseEvent } from "#queries/adverse-event.ts";
import { insertComment } from "#queries/comment.ts";
import { lockLimbs } from "#queries/standing.ts";
import {
  type GivenClient,
  type GivenPractice,
  type GivenSession,
  type GivenTemplate,
  givenAssignment,
  givenClient,
  givenEquipment,
  givenMeasuredCuff,
  givenMeasurement,
  givenOneRepMax,
  givenScreening,
} from "#testing/given.ts";
import { type DemoClient, screenedOn } from "./demo-clients.ts";
import { capped, oneLimbAtATime, withoutCuffs } from "./demo-content.ts";
import { daysAgo, writeHistory } from "./demo-history.ts";
import { createIds, createRandom } from "./demo-ids.ts";
import { typicalMaxKg } from "./demo-strength.ts";

export interface DemoWorld {
  readonly practice: GivenPractice;
  readonly coach: StaffActor;
  readonly clinician: StaffActor;
  readonly templates: Readonly<Record<"bfr" | "mixed", GivenTemplate>>;
  readonly today: PlainDate;
  readonly now: Date;
  readonly passwordHash: string;
  readonly timeZone: string;
}

const letterFor =
  ({ limbs, ceilingPercent }: NonNullable<DemoClient["letter"]>) =>
  (
    referred: {
      readonly findings: readonly { readonly effect: string; readonly rule: Letter["answers"][number]["rule"] }[];
    },
    today: PlainDate,
  ): Letter => ({
    status: "verified",
    answers: referred.findings
      .filter(({ effect }) => effect === "refer")
      .map(({ rule }) => ({ rule, verdict: "fit-with-limits" as const })),
    limbs: [...limbs],
    ceilingPercent,
    writtenOn: today,
    receivedOn: today,
    validUntil: addDays(today, 180),
  });

/** One client with everything that led to where they are. `index` gives them their own ids and their own luck. */
export const seedDemoClient = async (
  db: Database,
  world: DemoWorld,
  demo: DemoClient,
  index: number,
): Promise<void> => {
  const { today, practice } = world;
  const nextId = createIds(0x100 + index);
  const client = await givenClient(db, practice, {
    id: nextId(),
    clientId: nextId(),
    name: demo.name,
    email: `${demo.login}@demo.cuffwise.test`,
    passwordHash: world.passwordHash,
    timeZone: world.timeZone,
    status: "active",
    at: daysAgo(today, 62),
    ...(demo.status === undefined ? {} : { status: demo.status, leftAt: daysAgo(today, 10) }),
  });
  if (demo.answers !== undefined) {
    await givenScreening(db, client, {
      id: nextId(),
      changes: demo.answers(screenedOn(today)),
      at: daysAgo(today, 60),
      ...(demo.letter === undefined ? {} : { letter: letterFor(demo.letter), letterBy: world.clinician.personId }),
    });
  }
  if (demo.programme === undefined) return;

  const template = world.templates[demo.programme];
  const full = capped(template.content, demo.percentLopMax ?? 80);
  const content = demo.oneLimbAtATime === true ? oneLimbAtATime(full) : full;
  await measureClient(db, client, content, demo, world, nextId);
  const common = { by: world.coach, at: world.now, nextId, templateId: template.id };
  // Whatever day the demo starts on, its people have a session today: the first of their fifth week.
  const block = addDays(today, -28);
  const base = await givenAssignment(db, client, {
    ...common,
    name: "Base block, no cuffs",
    content: withoutCuffs(content),
    startOn: addDays(block, -28),
  });
  const sessions = await givenAssignment(db, client, { ...common, name: template.name, content, startOn: block });
  const random = createRandom(index + 1);
  const history = { today, skips: demo.skips ?? 0.06, strength: demo.strength ?? 1, random, nextId };
  await writeHistory(db, client, base, { ...history, weeksBefore: 0 });
  const done = await writeHistory(db, client, sessions, {
    ...history,
    weeksBefore: 4,
    forgetsToAnswer: demo.forgetsToAnswer ?? false,
  });
  await talk(db, client, done, demo, world, nextId);
  if (demo.adverseEvent === true) await reportNumbness(db, client, done.at(-1), world, nextId);
};

/** Days before the newest measurement, and what was read then beside it, mmHg. */
const EARLIER = [
  [13, 4],
  [26, -6],
] as const;

const measureClient = async (
  db: Database,
  client: GivenClient,
  content: ProgrammeContent,
  demo: DemoClient,
  { today }: DemoWorld,
  nextId: () => string,
): Promise<void> => {
  const measuredAgo = demo.lopDaysAgo ?? 3;
  const measured = { measuredOn: addDays(today, -measuredAgo), freshUntil: addDays(today, 14 - measuredAgo) };
  await givenEquipment(db, client, undefined, daysAgo(today, 58));
  const needs = entriesNeeding(content);
  for (const kind of needs.lop) {
    const [left, right] = limbsOfKind(kind);
    const base = kind === "leg" ? 184 : 132;
    for (const [limb, more] of [
      [left, 0],
      [right, 6],
    ] as const) {
      const cuff = await givenMeasuredCuff(db, client, limb, {
        cuffId: nextId(),
        lopId: nextId(),
        valueMmHg: base + more,
        at: daysAgo(today, measuredAgo),
        ...measured,
      });
      // A pressure counts for two weeks: with a cuff it was measured before, and came out a little different.
      for (const [ago, off] of EARLIER) {
        await givenMeasurement(db, client, cuff, {
          lopId: nextId(),
          valueMmHg: base + more + off,
          measuredOn: addDays(today, -measuredAgo - ago),
          freshUntil: addDays(today, 14 - measuredAgo - ago),
          at: daysAgo(today, measuredAgo + ago),
        });
      }
    }
  }
  for (const { slug } of needs.oneRepMax) {
    const valueKg = typicalMaxKg(slug, demo.strength ?? 1);
    await givenOneRepMax(db, client, slug, valueKg, {
      id: nextId(),
      measuredOn: addDays(today, -30),
      at: daysAgo(today, 30),
    });
  }
};

const talk = async (
  db: Database,
  client: GivenClient,
  done: readonly GivenSession[],
  demo: DemoClient,
  world: DemoWorld,
  nextId: () => string,
): Promise<void> => {
  const [last] = done.slice(-1);
  if (last === undefined) return;
  for (const { by, on, daysAgo: ago, text } of demo.comments ?? []) {
    const author = by === "coach" ? world.coach : client.actor;
    const subject: CommentSubject =
      on === "programme" ? { kind: "programme", id: last.assignmentId } : { kind: "session", id: last.id };
    await inOrg(db, author, (tx) =>
      insertComment(
        tx,
        {
          id: nextId() as CommentId,
          orgId: client.actor.orgId,
          clientId: client.clientId,
          subject,
          parentId: null,
          authorId: author.personId,
          body: text,
          createdAt: daysAgo(world.today, ago, 19),
          editedAt: null,
        },
        { name: author.name, role: author.role },
      ),
    );
  }
};

const reportNumbness = async (
  db: Database,
  client: GivenClient,
  session: GivenSession | undefined,
  { today }: DemoWorld,
  nextId: () => string,
): Promise<void> => {
  const at = daysAgo(today, 1, 18);
  await inOrg(db, client.actor, async (tx) => {
    await insertAdverseEvent(tx, {
      orgId: client.actor.orgId,
      id: nextId(),
      clientId: client.clientId,
      sessionId: session?.id ?? null,
      severity: "moderate",
      signs: { rule: "PS-5", words: "Left foot numb since last night" },
      note: "Tingling in the left foot since the session, still there this morning.",
      limbs: ["LL"],
      reportedBy: client.actor.personId,
      reportedByName: client.name,
      at,
    });
    await lockLimbs(tx, { orgId: client.actor.orgId, clientId: client.clientId }, ["LL"], {
      at,
      reason: "Numbness for more than a day",
    });
  });
};
