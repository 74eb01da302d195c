import {
  type AssignmentId,
  type CuffId,
  type Limb,
  type LopId,
  limbKind,
  type PlainDate,
  plainDateIn,
  type SessionId,
  type SetId,
  type StaffActor,
} from "@cuffwise/domain/kernel";
import { type Entry, ResolvedEntry, SessionContent } from "@cuffwise/domain/programme";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { addFinishedSession, addSetToDay } from "#queries/client-day.ts";
import { insertSetLog, type SetLogRow } from "#queries/set-log.ts";
import { cuff, lopMeasurement } from "#schema/prescription.ts";
import { assignment, type SessionStatus, trainingSession } from "#schema/training.ts";
import { GIVEN_AT, type GivenClient, staffOf } from "./given-people.ts";

export interface MeasuredCuffOptions {
  readonly cuffId?: string;
  readonly lopId?: string;
  readonly name?: string;
  readonly valueMmHg?: number;
  readonly measuredOn?: PlainDate;
  readonly freshUntil?: PlainDate;
  readonly staleReason?: string;
  readonly posture?: "supine" | "seated" | "standing";
  readonly at?: Date;
}

export interface GivenMeasuredCuff {
  readonly limb: Limb;
  readonly cuffId: CuffId;
  readonly lopId: LopId;
  readonly cuffName: string;
  readonly valueMmHg: number;
  readonly measuredOn: PlainDate;
  readonly posture: "supine" | "seated" | "standing";
  readonly method: "doppler";
}

/** A cuff with a limb occlusion pressure measured on it: what a prescribed pressure stands on. */
export const givenMeasuredCuff = async (
  db: Database,
  client: GivenClient,
  limb: Limb,
  options: MeasuredCuffOptions = {},
): Promise<GivenMeasuredCuff> => {
  const at = options.at ?? GIVEN_AT;
  const { orgId } = client.actor;
  const cuffId = (options.cuffId ?? newId()) as CuffId;
  const lopId = (options.lopId ?? newId()) as LopId;
  const kind = limbKind(limb);
  const cuffName = options.name ?? (kind === "leg" ? "Nylon 11.5 cm" : "Nylon 6 cm");
  const measuredOn = options.measuredOn ?? plainDateIn(at, client.actor.timeZone);
  const valueMmHg = options.valueMmHg ?? 180;
  const posture = options.posture ?? "seated";
  await inOrg(db, staffOf(client), async (tx) => {
    await tx.insert(cuff).values({
      orgId,
      id: cuffId,
      clientId: client.clientId,
      name: cuffName,
      widthCm: kind === "leg" ? 11.5 : 6,
      material: "nylon",
      limbKind: kind,
      createdAt: at,
    });
  });
  const given = { limb, cuffId, lopId, cuffName, valueMmHg, measuredOn, posture, method: "doppler" } as const;
  await givenMeasurement(db, client, given, { ...options, lopId, valueMmHg, measuredOn, posture, at });
  return given;
};

/** One more occlusion pressure measured with a cuff that is there. */
export const givenMeasurement = async (
  db: Database,
  client: GivenClient,
  { limb, cuffId }: Pick<GivenMeasuredCuff, "limb" | "cuffId">,
  options: Omit<MeasuredCuffOptions, "cuffId" | "name"> = {},
): Promise<void> => {
  const { orgId, personId, timeZone } = client.actor;
  const at = options.at ?? GIVEN_AT;
  const valueMmHg = options.valueMmHg ?? 180;
  await inOrg(db, staffOf(client), (tx) =>
    tx.insert(lopMeasurement).values({
      orgId,
      id: (options.lopId ?? newId()) as LopId,
      clientId: client.clientId,
      limb,
      cuffId,
      posture: options.posture ?? "seated",
      method: "doppler",
      measuredOn: options.measuredOn ?? plainDateIn(at, timeZone),
      reading1: valueMmHg,
      reading2: valueMmHg,
      value: valueMmHg,
      entered: { reading1: String(valueMmHg), reading2: String(valueMmHg) },
      freshUntil: options.freshUntil ?? "2099-12-31",
      staleReason: options.staleReason ?? null,
      recordedBy: personId,
      recordedAt: at,
    }),
  );
};

export interface ContentOptions {
  readonly title?: string;
  readonly notes?: string;
  readonly entries: readonly Entry[];
  /** The cuffs of each entry, by key; entries left out are done without. */
  readonly cuffs?: Readonly<Record<string, readonly GivenMeasuredCuff[]>>;
  /** What each entry's load comes to, kg, by key. */
  readonly loads?: Readonly<Record<string, number>>;
  readonly limitSeconds?: number;
}

/** The content of a session with its pressures and loads resolved, as an assignment would have written it. */
export const sessionContent = (options: ContentOptions): SessionContent => {
  const resolved = options.entries.map((entry) => {
    const kg = options.loads?.[entry.key] ?? null;
    const percentLop = entry.kind === "bfr" ? entry.cuff.percentLop : 0;
    return [
      entry.key,
      ResolvedEntry.parse({
        exactKg: kg,
        loadableKg: kg,
        percent1rm: entry.load.type === "percent-1rm" ? entry.load.percent : null,
        cuffs: (options.cuffs?.[entry.key] ?? []).map(({ valueMmHg, ...cuff }) => ({
          ...cuff,
          percentLop,
          pressureMmHg: Math.floor((valueMmHg * percentLop) / 100),
        })),
        capNote: null,
        restSeconds: entry.restSeconds,
        protocolLimitSeconds: options.limitSeconds ?? 480,
      }),
    ] as const;
  });
  return SessionContent.parse({
    schema: 1,
    day: { weekday: 1, title: options.title ?? "Lower body", notes: options.notes, exercises: options.entries },
    resolved: Object.fromEntries(resolved),
  });
};

export interface SessionOptions {
  readonly id?: string;
  readonly assignmentId?: AssignmentId;
  readonly content?: SessionContent;
  readonly plannedOn?: PlainDate;
  readonly week?: number;
  readonly day?: number;
  readonly status?: SessionStatus;
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
  readonly rating?: number;
  readonly ratingNote?: string;
  readonly excused?: ExcuseReason;
  readonly programme?: string;
  readonly assignedBy?: Pick<StaffActor, "personId" | "name">;
  readonly at?: Date;
}

export interface GivenSession {
  readonly id: SessionId;
  readonly assignmentId: AssignmentId;
  readonly clientId: GivenClient["clientId"];
  readonly content: SessionContent;
  readonly plannedOn: PlainDate;
  readonly startedAt: Date | null;
}

const PLAIN_SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "A",
  slug: "back-squat",
  sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }],
  restSeconds: 120,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 60 },
};

/** An assignment around one session; give `assignmentId` for further sessions of the same programme. */
export const givenSession = async (
  db: Database,
  client: GivenClient,
  options: SessionOptions = {},
): Promise<GivenSession> => {
  const { orgId, personId, timeZone } = client.actor;
  const at = options.at ?? GIVEN_AT;
  const id = (options.id ?? newId()) as SessionId;
  const assignmentId = options.assignmentId ?? (newId() as AssignmentId);
  const content = options.content ?? sessionContent({ entries: [PLAIN_SQUAT], loads: { squat: 60 } });
  const plannedOn = options.plannedOn ?? plainDateIn(at, timeZone);
  const status = options.status ?? "planned";
  const startedAt = options.startedAt ?? (status === "planned" || status === "skipped" ? null : at);
  await inOrg(db, staffOf(client), async (tx) => {
    if (options.assignmentId === undefined) {
      await tx.insert(assignment).values({
        orgId,
        id: assignmentId,
        clientId: client.clientId,
        name: options.programme ?? "Lower-body BFR block",
        content: { schema: 1, weeks: [{ days: [content.day] }] },
        startOn: plannedOn,
        endOn: plannedOn,
        assignedBy: options.assignedBy?.personId ?? personId,
        assignedByName: options.assignedBy?.name ?? "Casey Coach",
        assignedAt: at,
      });
    }
    await tx.insert(trainingSession).values({
      orgId,
      id,
      clientId: client.clientId,
      assignmentId,
      week: options.week ?? 1,
      day: options.day ?? 1,
      plannedOn,
      title: content.day.title,
      content,
      hasCuffs: content.day.exercises.some((entry) => entry.kind === "bfr"),
      status,
      startedAt,
      finishedAt: options.finishedAt ?? (status === "done" || status === "stopped" ? startedAt : null),
      rating: options.rating ?? null,
      ratingNote: options.ratingNote ?? "",
      excused: options.excused ?? null,
    });
    if (status === "done") {
      await addFinishedSession(tx, {
        orgId,
        clientId: client.clientId,
        day: plainDateIn(startedAt ?? at, timeZone),
      });
    }
  });
  return { id, assignmentId, clientId: client.clientId, content, plannedOn, startedAt };
};

export type SetLogOptions = Partial<Omit<SetLogRow, "orgId" | "clientId" | "sessionId" | "cuffed">> & {
  readonly entryKey?: string;
};

/** One stored set of a session, counted in its day as the application counts it. */
export const givenSetLog = async (
  db: Database,
  client: GivenClient,
  session: GivenSession,
  options: SetLogOptions = {},
): Promise<SetLogRow> => {
  const { orgId, timeZone } = client.actor;
  const [first] = session.content.day.exercises;
  const entry = session.content.day.exercises.find(({ key }) => key === options.entryKey) ?? first;
  const doneAt = options.doneAt ?? session.startedAt ?? GIVEN_AT;
  const cuffs = options.cuffs ?? [];
  const row: SetLogRow = {
    entryKey: entry?.key ?? "extra",
    exerciseSlug: entry?.slug ?? "back-squat",
    setIndex: 0,
    side: "both",
    loadKg: 60,
    loadEntered: options.loadKg === undefined ? "60" : String(options.loadKg ?? ""),
    reps: 8,
    rir: null,
    discomfort: null,
    cuffSeconds: 0,
    status: "done",
    note: "",
    doneAt,
    deviceDoneAt: null,
    receivedAt: doneAt,
    ...options,
    id: options.id ?? (newId(doneAt) as SetId),
    cuffs,
    cuffed: cuffs.length > 0,
    orgId,
    clientId: client.clientId,
    sessionId: session.id,
  };
  return inOrg(db, staffOf(client), async (tx) => {
    const stored = await insertSetLog(tx, row);
    await addSetToDay(
      tx,
      { orgId, clientId: client.clientId, day: plainDateIn(session.startedAt ?? doneAt, timeZone) },
      stored,
    );
    return stored;
  });
};
