import type { AssignmentId, PlainDate, SessionId, StaffActor, TemplateId } from "@cuffwise/domain/kernel";
import { type ProgrammeContent, resolveProgramme, sessionToContent } from "@cuffwise/domain/programme";
import type { Database } from "#client.ts";
import { inOrg } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertAssignment, type NewCuffPrescription, type NewSession } from "#queries/assignment.ts";
import { loadPrescriptionFacts } from "#queries/prescription-facts.ts";
import { GIVEN_AT, type GivenClient } from "./given-people.ts";
import type { GivenSession } from "./given-training.ts";

export interface AssignmentOptions {
  readonly name: string;
  readonly content: ProgrammeContent;
  readonly startOn: PlainDate;
  readonly templateId?: TemplateId;
  readonly by: StaffActor;
  readonly at?: Date;
  /** Makes the ids; the demo passes its own so that it is the same every time. */
  readonly nextId?: () => string;
}

/**
 * A programme given to a client with every load and pressure worked out from what is known of them, as the application
 * does it. Throws when something refuses it: test data must be what the product would have accepted.
 */
export const givenAssignment = async (
  db: Database,
  client: GivenClient,
  options: AssignmentOptions,
): Promise<GivenSession[]> => {
  const { orgId, timeZone } = client.actor;
  const { content, startOn, by, nextId = newId } = options;
  const at = options.at ?? GIVEN_AT;
  const id = nextId() as AssignmentId;
  return inOrg(db, by, async (tx) => {
    const facts = await loadPrescriptionFacts(tx, { orgId, clientId: client.clientId, timeZone, now: at });
    const sessions: NewSession[] = [];
    const cuffs: NewCuffPrescription[] = [];
    for (const session of resolveProgramme(content, startOn, facts)) {
      const stored = sessionToContent(session);
      if (stored === null) {
        const refusals = session.entries.flatMap(({ entry, denials }) =>
          denials.map(({ code }) => `${entry.slug} ${code}`),
        );
        throw new Error(`${client.name} cannot be given ${options.name}: ${refusals.join(", ")}`);
      }
      const sessionId = nextId() as SessionId;
      const { planned } = session;
      sessions.push({
        id: sessionId,
        week: planned.week,
        day: planned.day,
        plannedOn: planned.plannedOn,
        title: planned.title,
        content: stored,
        hasCuffs: session.entries.some(({ entry }) => entry.kind === "bfr"),
      });
      for (const { entry, resolved, prescription } of session.entries) {
        for (const cuff of resolved?.cuffs ?? []) {
          cuffs.push({
            id: nextId(),
            sessionId,
            entryKey: entry.key,
            exerciseSlug: entry.slug,
            limb: cuff.limb,
            lopId: cuff.lopId,
            percentLop: cuff.percentLop,
            pressureMmHg: cuff.pressureMmHg,
            exactKg: resolved?.exactKg ?? null,
            loadableKg: resolved?.loadableKg ?? null,
            decision: prescription,
          });
        }
      }
    }
    const endOn = sessions.at(-1)?.plannedOn ?? startOn;
    await insertAssignment(
      tx,
      {
        orgId,
        id,
        clientId: client.clientId,
        templateId: (options.templateId ?? null) as TemplateId,
        templateVersion: 1,
        name: options.name,
        content,
        startOn,
        endOn,
        assignedBy: by.personId,
        assignedByName: by.name,
        assignedAt: at,
      },
      sessions,
      cuffs,
    );
    return sessions.map((session) => ({
      id: session.id,
      assignmentId: id,
      clientId: client.clientId,
      content: session.content,
      plannedOn: session.plannedOn,
      startedAt: null,
    }));
  });
};
