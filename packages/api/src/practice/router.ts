import { inOrg } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { insertMembership, listStaff } from "@cuffwise/db/queries/membership";
import { insertOrganisation, insertReadyTemplates } from "@cuffwise/db/queries/organisation";
import { takeRateToken } from "@cuffwise/db/queries/rate-limit";
import { setActiveOrg } from "@cuffwise/db/queries/session";
import { NewOrganisation } from "@cuffwise/domain/coaching";
import { OrgId, type StaffActor, TemplateId } from "@cuffwise/domain/kernel";
import { READY_TEMPLATES } from "@cuffwise/domain/programme";
import { fail } from "#errors.ts";
import { actorProcedure, personProcedure, router, STAFF } from "#trpc.ts";
import { findOneClient, inviteAgain, inviteClient, listClients, revokeInvitation } from "./clients.ts";
import { consents, setConsent } from "./consents.ts";
import { acceptInvitation, invitation } from "./join.ts";
import { safetySettings, setCountry } from "./safety-settings.ts";

const PRACTICES_A_DAY = 5;
const DAY = 86_400;

export const practiceRouter = router({
  /** A practice with the person as its owner and the ready templates as its own copies; the session works there next. */
  createOrganisation: personProcedure.input(NewOrganisation).mutation(async ({ ctx, input }) => {
    const { person, now } = ctx;
    const counted = `create-organisation:${person.personId}`;
    if (!(await takeRateToken(ctx.db, counted, PRACTICES_A_DAY, DAY, now))) return fail("too-many-attempts");

    const orgId = OrgId.parse(ctx.newId());
    const { personId, name, timeZone } = person;
    const owner: StaffActor = { personId, name, timeZone, orgId, role: "owner", clientId: null };
    await inOrg(ctx.db, owner, async (tx) => {
      await insertOrganisation(tx, { id: orgId, name: input.name, at: now });
      await insertMembership(tx, { orgId, personId, role: "owner", name, at: now });
      const copies = READY_TEMPLATES.map((ready) => ({ ...ready, id: TemplateId.parse(ctx.newId()) }));
      await insertReadyTemplates(tx, copies, { orgId, createdBy: personId, at: now });
      await insertAudit(tx, owner, { kind: "organisation-created", subject: orgId }, { id: ctx.newId(), now });
    });
    await setActiveOrg(ctx.db, ctx.sessionId, orgId);
    return { orgId, name: input.name };
  }),

  staff: actorProcedure(...STAFF).query(({ ctx }) => listStaff(ctx.tx, ctx.actor.orgId)),

  clients: listClients,
  client: findOneClient,
  inviteClient,
  inviteAgain,
  revokeInvitation,

  invitation,
  acceptInvitation,
  consents,
  setConsent,
  safetySettings,
  setCountry,
});
