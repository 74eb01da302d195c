import { asActor, inOrg } from "@cuffwise/db/client";
import { listConsentEvents } from "@cuffwise/db/queries/consent";
import { takeInvitation } from "@cuffwise/db/queries/invitation";
import { findOpenSession, insertSession } from "@cuffwise/db/queries/session";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import {
  type GivenPerson,
  type GivenPractice,
  givenClient,
  givenPerson,
  givenPractice,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { CONSENT_KINDS, CONSENTS } from "@cuffwise/domain/coaching";
import { InvitationId } from "@cuffwise/domain/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "#router.ts";
import { callAs, contextOf, personOf } from "#testing/caller.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  return () => db.drop();
});

const NOW = new Date("2026-11-24T12:00:00Z");
const day = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
const AGREED = CONSENT_KINDS.map((kind) => ({ kind, version: CONSENTS[kind].version, given: true }));

/** A signed-in account without an organisation, with a real session row behind it. */
const signedIn = async (someone: GivenPerson, now = NOW, address?: string) => {
  const token = newSecret();
  const sessionId = crypto.randomUUID();
  const row = { tokenHash: hashSecret(token), id: sessionId, personId: someone.personId, at: now, userAgent: "" };
  await insertSession(db, { ...row, expiresAt: day(60) });
  const seen = await findOpenSession(db, row.tokenHash, now);
  const context = contextOf(db, null, { now, ...(address === undefined ? {} : { address }) });
  return {
    call: createCaller({ ...context, person: seen?.person ?? null, sessionId }),
    session: () => findOpenSession(db, row.tokenHash, now),
  };
};
const visitor = (now = NOW, address: string = crypto.randomUUID()) => callAs(db, null, { now, address });
const coachOf = (practice: GivenPractice, now = NOW) => callAs(db, practice.owner, { now });
const keyOf = (link: string): string => link.slice(link.lastIndexOf("/") + 1);
const code = (name: string) => ({ message: name });

const invited = async (email: string | null = null) => {
  const practice = await givenPractice(db);
  const sent = await coachOf(practice).practice.inviteClient({ name: "Ana Lopez", email });
  return { practice, sent, key: keyOf(sent.link) };
};

interface Row extends Record<string, unknown> {
  readonly value: string;
}
const mailsTo = async (to: string): Promise<string[]> => {
  const query = `select payload->>'body' as value from outbox where payload->>'to' = '${to}'`;
  return (await db.system.execute<Row>(query)).map(({ value }) => value);
};

describe("creating a practice", () => {
  it("makes its owner, two templates and an audit row, and moves the session there", async () => {
    const cara = await givenPerson(db, { name: "Cara Coach" });
    const { call, session } = await signedIn(cara);
    const { orgId } = await call.practice.createOrganisation({ name: "  North Strength " });
    const actor = (await session())?.actor;
    expect(actor).toMatchObject({ orgId, role: "owner", name: "Cara Coach" });
    if (actor === null || actor === undefined) throw new Error("no actor");
    expect(await callAs(db, actor).practice.staff()).toMatchObject([{ name: "Cara Coach", role: "owner" }]);
    const counts = await asActor(db, actor, (tx) =>
      tx.execute("select (select count(*) from template)::int t, (select count(*) from audit_event)::int a"),
    );
    expect(counts[0]).toEqual({ t: 2, a: 1 });
  });

  it("is refused to visitors, and after five in a day", async () => {
    await expect(visitor().practice.createOrganisation({ name: "X" })).rejects.toMatchObject(code("not-signed-in"));
    const { call } = await signedIn(await givenPerson(db));
    for (let n = 0; n < 5; n += 1) await call.practice.createOrganisation({ name: `No ${n}` });
    await expect(call.practice.createOrganisation({ name: "No 6" })).rejects.toMatchObject(code("too-many-attempts"));
  });
});

describe("inviting a client", () => {
  it("tells link and code once, mails both, and stores neither", async () => {
    const { practice, sent, key } = await invited("ana@example.test");
    expect(sent.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const [body] = await mailsTo("ana@example.test");
    expect(body).toContain(sent.link);
    expect(body).toContain(sent.code);
    const stored = await asActor(db, practice.owner, (tx) =>
      tx.execute("select invitation::text as value from invitation"),
    );
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(JSON.stringify(stored)).not.toContain(sent.code);
    expect(await coachOf(practice).practice.clients()).toMatchObject([
      { name: "Ana Lopez", status: "invited", invitation: "open" },
    ]);
  });

  it("is for owners and coaches of the practice", async () => {
    const practice = await givenPractice(db);
    const client = await givenClient(db, practice);
    for (const actor of [
      await givenStaff(db, practice, "assistant"),
      await givenStaff(db, practice, "clinician"),
      client.actor,
    ]) {
      const call = callAs(db, actor).practice.inviteClient({ name: "X", email: null });
      await expect(call).rejects.toMatchObject(code("not-allowed"));
    }
    const coach = await givenStaff(db, practice, "coach");
    await expect(callAs(db, coach).practice.inviteClient({ name: "X", email: null })).resolves.toBeDefined();
  });

  it("does not invite the same address twice", async () => {
    const { practice, sent } = await invited("same@example.test");
    const again = coachOf(practice).practice.inviteClient({ name: "Ana", email: " SAME@example.test" });
    await expect(again).rejects.toMatchObject({
      ...code("client-exists"),
      cause: { detail: { clientId: sent.clientId } },
    });
  });

  it("again replaces the old link and code; revoked ones stop at once", async () => {
    const { practice, sent, key } = await invited();
    const { clientId } = sent;
    const newer = await coachOf(practice).practice.inviteAgain({ clientId, email: "new@example.test" });
    expect(await visitor().practice.invitation({ key })).toMatchObject({ state: "revoked" });
    expect(await visitor().practice.invitation({ key: keyOf(newer.link) })).toMatchObject({ state: "open" });
    await coachOf(practice).practice.revokeInvitation({ clientId });
    expect(await visitor().practice.invitation({ key: newer.code })).toMatchObject({ state: "revoked" });
  });

  it("of another practice's client does not exist", async () => {
    const { sent } = await invited();
    const stranger = coachOf(await givenPractice(db)).practice;
    const { clientId } = sent;
    await expect(stranger.inviteAgain({ clientId, email: null })).rejects.toMatchObject(code("not-found"));
    await expect(stranger.revokeInvitation({ clientId })).rejects.toMatchObject(code("not-found"));
    await expect(stranger.client({ clientId })).rejects.toMatchObject(code("not-found"));
    expect(await stranger.clients()).toEqual([]);
  });
});

describe("opening an invitation", () => {
  it("shows a visitor who invites whom, by link or by code as it was typed, and no more", async () => {
    const { practice, sent, key } = await invited("ana@private.test");
    const view = await visitor().practice.invitation({ key });
    expect(view).toEqual({
      orgName: practice.name,
      coachName: "Olive Owner",
      firstName: "Ana",
      sentTo: "a•••@private.test",
      state: "open",
      refusal: null,
    });
    const typed = ` ${sent.code.toLowerCase().replace("-", " ")} `;
    expect(await visitor().practice.invitation({ key: typed })).toEqual(view);
  });

  it("says when it is too old, and does not know what was never sent", async () => {
    const { key } = await invited();
    expect(await visitor(day(7)).practice.invitation({ key })).toMatchObject({ state: "expired" });
    await expect(visitor().practice.invitation({ key: newSecret() })).rejects.toMatchObject(code("not-found"));
    await expect(visitor().practice.invitation({ key: "AAAA-AAAA" })).rejects.toMatchObject(code("not-found"));
  });

  it("stops guessing of codes from one address after twenty", async () => {
    const guess = () =>
      visitor(NOW, "guesser")
        .practice.invitation({ key: "ZZZZ-ZZZZ" })
        .catch((error: Error) => error.message);
    const answers = await Promise.all(Array.from({ length: 25 }, guess));
    expect(answers.filter((one) => one === "not-found")).toHaveLength(20);
    expect(answers.filter((one) => one === "too-many-attempts")).toHaveLength(5);
  });
});

describe("accepting an invitation", () => {
  it("binds the person, stores every consent with its version, and makes the session a client's", async () => {
    const { practice, sent, key } = await invited("ana@join.test");
    const ana = await givenPerson(db, { name: "Ana L.", email: "ana@join.test" });
    const { call, session } = await signedIn(ana);
    await call.practice.acceptInvitation({ key, consents: AGREED });
    const actor = (await session())?.actor;
    expect(actor).toMatchObject({ orgId: practice.orgId, role: "client", clientId: sent.clientId });
    const consents = await asActor(db, practice.owner, (tx) =>
      listConsentEvents(tx, { orgId: practice.orgId, clientId: sent.clientId }),
    );
    expect(consents).toHaveLength(CONSENT_KINDS.length);
    expect(consents).toEqual(
      expect.arrayContaining(AGREED.map(({ kind, version }) => ({ kind, version, granted: true, at: NOW }))),
    );
    expect(await coachOf(practice).practice.clients()).toMatchObject([
      { name: "Ana Lopez", status: "active", invitation: "used", joinedAt: NOW },
    ]);
  });

  it("needs every consent, in the version that is shown, and writes nothing without", async () => {
    const { practice, key } = await invited();
    const { call } = await signedIn(await givenPerson(db));
    for (const consents of [AGREED.slice(1), AGREED.map((one) => ({ ...one, given: false })), []]) {
      await expect(call.practice.acceptInvitation({ key, consents })).rejects.toMatchObject(code("consent-missing"));
    }
    expect(await coachOf(practice).practice.clients()).toMatchObject([{ status: "invited", invitation: "open" }]);
  });

  it("works once, however many come at the same moment", async () => {
    const { practice, key } = await invited();
    const people = await Promise.all(Array.from({ length: 8 }, async () => signedIn(await givenPerson(db))));
    const answers = await Promise.allSettled(
      people.map(({ call }) => call.practice.acceptInvitation({ key, consents: AGREED })),
    );
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of answers) {
      if (one.status === "rejected") expect(one.reason).toMatchObject(code("invitation-used"));
    }
    expect(await coachOf(practice).practice.clients()).toMatchObject([{ status: "active" }]);
  });

  it("tells each person why it is not for them", async () => {
    const { practice, key } = await invited("ana@foreign.test");
    const staff = await signedIn({ ...practice.owner, email: "" });
    const stranger = await signedIn(await givenPerson(db));
    const there = await givenClient(db, practice);
    const client = await signedIn({ ...there.actor, email: "" });
    for (const [who, refusal] of [
      [staff, "works-here"],
      [stranger, "invitation-foreign"],
      [client, "already-client"],
    ] as const) {
      expect(await who.call.practice.invitation({ key })).toMatchObject({ refusal });
      const accepted = who.call.practice.acceptInvitation({ key, consents: AGREED });
      await expect(accepted).rejects.toMatchObject(code(refusal));
    }
    await expect(visitor().practice.acceptInvitation({ key, consents: AGREED })).rejects.toMatchObject(
      code("not-signed-in"),
    );
  });

  it("is refused when it is too old or withdrawn", async () => {
    const late = await invited();
    const slow = await signedIn(await givenPerson(db), day(7));
    const tooLate = slow.call.practice.acceptInvitation({ key: late.key, consents: AGREED });
    await expect(tooLate).rejects.toMatchObject(code("invitation-expired"));
    const gone = await invited();
    await coachOf(gone.practice).practice.revokeInvitation({ clientId: gone.sent.clientId });
    const { call } = await signedIn(await givenPerson(db));
    const withdrawn = call.practice.acceptInvitation({ key: gone.key, consents: AGREED });
    await expect(withdrawn).rejects.toMatchObject(code("invitation-revoked"));
  });

  it("as one invited client cannot use another client's invitation, in SQL", async () => {
    const { practice, sent } = await invited();
    const other = await coachOf(practice).practice.inviteClient({ name: "Ben", email: null });
    const [row] = await asActor(db, practice.owner, (tx) =>
      tx.execute<Row>(`select id as value from invitation where client_id = '${other.clientId}'`),
    );
    const id = InvitationId.parse(row?.value);
    const ana = await givenPerson(db);
    const scope = { orgId: practice.orgId, personId: ana.personId, role: "client", clientId: sent.clientId } as const;
    expect(await inOrg(db, scope, (tx) => takeInvitation(tx, { orgId: practice.orgId, id }, NOW))).toBe(false);
    expect(
      await inOrg(db, { ...scope, clientId: other.clientId }, (tx) =>
        takeInvitation(tx, { orgId: practice.orgId, id }, NOW),
      ),
    ).toBe(true);
  });
});

describe("an account", () => {
  it("keeps its profile, and its name in every practice it works in", async () => {
    const practice = await givenPractice(db);
    const call = createCaller({ ...contextOf(db, practice.owner), person: personOf(practice.owner) });
    await call.account.updateProfile({ name: "Olive New", timeZone: "Europe/Copenhagen", units: "imperial" });
    expect(await call.practice.staff()).toMatchObject([{ name: "Olive New" }]);
    const bad = call.account.updateProfile({ name: "O", timeZone: "Mars/Base", units: "metric" });
    await expect(bad).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("ends its own sessions only", async () => {
    const a = await signedIn(await givenPerson(db));
    const b = await signedIn(await givenPerson(db));
    const [theirs] = await b.call.account.sessions();
    const [own] = await a.call.account.sessions();
    const foreign = a.call.account.endSession({ sessionId: theirs?.id ?? "" });
    await expect(foreign).rejects.toMatchObject(code("not-found"));
    await a.call.account.endSession({ sessionId: own?.id ?? "" });
    expect(await a.session()).toBeUndefined();
    expect(await b.session()).toBeDefined();
  });

  it("confirms its address by the newest link, once", async () => {
    const someone = await givenPerson(db, { email: "confirm@example.test", emailVerified: false });
    const { call, session } = await signedIn(someone);
    await call.account.resendVerification();
    await call.account.resendVerification();
    const links = (await mailsTo("confirm@example.test")).map((body) => /verify\/(\S+)/.exec(body)?.[1] ?? "");
    const answers = await Promise.all(
      links.map((token) =>
        visitor()
          .account.verifyEmail({ token })
          .then(
            () => "ok",
            (error: Error) => error.message,
          ),
      ),
    );
    expect(answers.toSorted()).toEqual(["link-used-up", "ok"]);
    expect((await session())?.person.emailVerified).toBe(true);
    await expect(visitor().account.verifyEmail({ token: links[1] ?? "" })).rejects.toMatchObject(code("link-used-up"));
  });
});
