import type { Tx } from "@cuffwise/db/client";
import { type AuditEntry, insertAudit } from "@cuffwise/db/queries/audit";
import type { ClientRow } from "@cuffwise/db/queries/client";
import { findCuff, insertCuff, listCuffs } from "@cuffwise/db/queries/cuff";
import { insertCuffPrescriptions, listLoosePrescriptions } from "@cuffwise/db/queries/cuff-prescription";
import { upsertInventory } from "@cuffwise/db/queries/equipment";
import { insertLop, listLops } from "@cuffwise/db/queries/lop";
import { insertOneRepMax, listOneRepMaxes } from "@cuffwise/db/queries/one-rep-max";
import { loadPrescriptionFacts } from "@cuffwise/db/queries/prescription-facts";
import { canPrescribe, canSeeClient } from "@cuffwise/domain/coaching";
import { type Actor, ClientId, CuffId, LopId, limbKind, OneRepMaxId } from "@cuffwise/domain/kernel";
import {
  findExercise,
  Inventory,
  lopFreshness,
  NewCuff,
  NewLopMeasurement,
  NewOneRepMax,
  writeLop,
  writeOneRepMax,
} from "@cuffwise/domain/prescription";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { fail } from "#errors.ts";
import { actorProcedure, PRESCRIBERS, router, STAFF } from "#trpc.ts";
import { refreshSessions } from "./refresh-sessions.ts";
import { PrescribeInput, prescribeFor } from "./request.ts";

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

const ofClient = (client: ClientRow) => ({ orgId: client.orgId, clientId: client.id });

const factsOf = ({ tx, now }: Asking, client: ClientRow) =>
  loadPrescriptionFacts(tx, { ...ofClient(client), timeZone: client.timeZone, now });

const audit = (asking: Asking, client: ClientRow, entry: Omit<AuditEntry, "clientId">): Promise<void> =>
  insertAudit(asking.tx, asking.actor, { ...entry, clientId: client.id }, { id: asking.newId(), now: asking.now });

const about = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ clientId: ClientId, ...shape });

export const prescriptionRouter = router({
  /** What prescribing stands on: cuffs, occlusion pressures, maxima, equipment, clearance. */
  overview: actorProcedure(...STAFF)
    .input(about({}))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeClient);
      const facts = await factsOf(ctx, client);
      const of = ofClient(client);
      return {
        today: facts.today,
        mayPrescribe: canPrescribe(ctx.actor, client).ok,
        standings: facts.standings,
        cuffs: await listCuffs(ctx.tx, of),
        lops: (await listLops(ctx.tx, of)).map((lop) => ({
          ...lop,
          isFresh: lop.staleReason === null && lop.freshUntil >= facts.today,
        })),
        oneRepMaxes: await listOneRepMaxes(ctx.tx, of),
        inventory: facts.inventory,
        rampSession: facts.rampSession,
        prescriptions: await listLoosePrescriptions(ctx.tx, of),
      };
    }),

  addCuff: actorProcedure(...PRESCRIBERS)
    .input(about({ cuff: NewCuff.omit({ autoregulated: true, gaugeStepMmHg: true }) }))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const id = CuffId.parse(ctx.newId());
      await insertCuff(ctx.tx, ofClient(client), { id, cuff: input.cuff, at: ctx.now });
      await audit(ctx, client, { kind: "cuff-added", subject: id });
      return { id };
    }),

  /** Stores a measurement; the lower of the two readings counts. The cuff's width comes from the cuff, never from the form. */
  recordLop: actorProcedure(...PRESCRIBERS)
    .input(about({ lop: NewLopMeasurement.omit({ cuffWidthCm: true, cuffMaterial: true }) }))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const of = ofClient(client);
      const cuff = (await findCuff(ctx.tx, of, input.lop.cuffId)) ?? fail("not-found");
      if (cuff.limbKind !== limbKind(input.lop.limb)) return fail("cuff-for-other-limb", { limbKind: cuff.limbKind });
      const { today } = await factsOf(ctx, client);
      const measured = { ...input.lop, cuffWidthCm: cuff.widthCm, cuffMaterial: cuff.material } as NewLopMeasurement;
      const written = writeLop(measured, { id: LopId.parse(ctx.newId()), today });
      if (!written.ok) return fail("prescription-refused", { denials: [written.error] });
      const { lop, warnings } = written.value;
      await insertLop(ctx.tx, of, {
        lop,
        reading1: measured.reading1.value,
        reading2: measured.reading2.value,
        entered: { reading1: measured.reading1.entered, reading2: measured.reading2.entered },
        freshUntil: lopFreshness(lop, today).validUntil,
        recordedBy: ctx.actor.personId,
        at: ctx.now,
      });
      await audit(ctx, client, {
        kind: "lop-recorded",
        subject: lop.lopId,
        detail: { limb: lop.limb, mmHg: lop.valueMmHg },
      });
      return { id: lop.lopId, valueMmHg: lop.valueMmHg, warnings };
    }),

  /** Stores a tested 1RM, or one estimated from a set by our policy; refuses a set that says nothing. */
  recordOneRepMax: actorProcedure(...PRESCRIBERS)
    .input(about({ lift: NewOneRepMax }))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const { today } = await factsOf(ctx, client);
      const { oneRepMaxClass } = findExercise(input.lift.exerciseId) ?? fail("not-found");
      if (oneRepMaxClass === null) return fail("exercise-without-maximum");
      const id = OneRepMaxId.parse(ctx.newId());
      const written = writeOneRepMax(input.lift, { id, oneRepMaxClass, today });
      if (!written.ok) return fail("one-rep-max-refused", { ...written.error });
      const row = { record: written.value, lift: input.lift, recordedBy: ctx.actor.personId, at: ctx.now };
      await insertOneRepMax(ctx.tx, ofClient(client), row);
      await audit(ctx, client, {
        kind: "one-rep-max-recorded",
        subject: id,
        detail: { exercise: input.lift.exerciseId },
      });
      return written.value;
    }),

  setInventory: actorProcedure(...PRESCRIBERS)
    .input(about({ inventory: Inventory }))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      await upsertInventory(ctx.tx, ofClient(client), input.inventory, ctx.now);
      await audit(ctx, client, { kind: "inventory-changed", subject: client.id });
    }),

  /** The numbers for an exercise, or every reason against them; stores nothing. */
  preview: actorProcedure(...PRESCRIBERS)
    .input(about({ request: PrescribeInput }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const prescribed = prescribeFor(input.request, await factsOf(ctx, client));
      return prescribed.ok
        ? { prescription: prescribed.value, denials: [] }
        : { prescription: null, denials: [...prescribed.error] };
    }),

  /** Stores a prescription: one row per limb, each of which the database checks once more. */
  prescribe: actorProcedure(...PRESCRIBERS)
    .input(about({ request: PrescribeInput }))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const prescribed = prescribeFor(input.request, await factsOf(ctx, client));
      if (!prescribed.ok) return fail("prescription-refused", { denials: prescribed.error });
      const { pressures, load, exerciseId } = prescribed.value;
      const rows = pressures.map(({ limb, lop, percentLop, targetMmHg }) => ({
        id: ctx.newId(),
        sessionId: null,
        entryKey: null,
        exerciseSlug: exerciseId,
        limb,
        lopId: lop.lopId ?? fail("lop-missing"),
        percentLop,
        pressureMmHg: targetMmHg,
        exactKg: load?.exactKg ?? null,
        loadableKg: load?.loadableKg ?? null,
        decision: prescribed.value,
      }));
      await insertCuffPrescriptions(ctx.tx, ofClient(client), rows, { personId: ctx.actor.personId, at: ctx.now });
      await audit(ctx, client, {
        kind: "cuff-prescribed",
        subject: exerciseId,
        detail: { percentLop: input.request.percentLop },
      });
      return prescribed.value;
    }),

  /** Brings the coming cuffed sessions to the newest measurements. */
  refreshUpcoming: actorProcedure(...PRESCRIBERS)
    .input(about({}))
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canPrescribe);
      const by = { personId: ctx.actor.personId, at: ctx.now };
      const facts = await factsOf(ctx, client);
      const done = await refreshSessions({ tx: ctx.tx, of: ofClient(client), facts, by, newId: ctx.newId });
      await audit(ctx, client, { kind: "sessions-refreshed", subject: client.id, detail: { updated: done.updated } });
      return done;
    }),
});
