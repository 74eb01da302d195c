import { randomUUID } from "node:crypto";
import { findOpenSession, listSessionsOf } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import { givenClient, givenPerson, givenPractice, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import type { PersonId } from "@cuffwise/domain/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { createAdapter } from "./adapter.ts";
import type { AuthOutcome, AuthRequest } from "./form-request.ts";
import { hashPassword } from "./password-hash.ts";
import { forgotPassword, resetPassword } from "./password-reset.ts";
import { findSession, signInAs, tokenOf } from "./session.ts";
import { signIn } from "./sign-in.ts";
import { signOut, signOutEverywhere } from "./sign-out.ts";
import { signUp } from "./sign-up.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const APP_URL = "http://localhost:3000";
const PASSWORD = "correct horse battery";
const HOUR = 3_600_000;

let db: TestDatabase;
let passwordHash: string;

beforeAll(async () => {
  db = await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
  return () => db.drop();
});

/** A request from an address of its own, so that tests do not use up each other's attempts. */
const request = (fields: Record<string, unknown>, more: Partial<AuthRequest> = {}): AuthRequest => ({
  db,
  appUrl: APP_URL,
  now: NOW,
  fields,
  cookieHeader: null,
  userAgent: "test",
  address: randomUUID(),
  ...more,
});

const cookieOf = (outcome: AuthOutcome): string => {
  if (!outcome.ok || outcome.cookie === undefined) throw new Error(`no session: ${JSON.stringify(outcome)}`);
  return outcome.cookie.split(";", 1).join("");
};
const sessionOf = (cookie: string, now = NOW) => findSession({ db, appUrl: APP_URL, now }, cookie);
const newAccount = (email: string) => ({ name: "Cara Coach", email, password: PASSWORD, timeZone: "Europe/London" });

interface MailRow extends Record<string, unknown> {
  readonly body: string;
}
const linkIn = async (to: string, path: string): Promise<string> => {
  const rows = await db.system.execute<MailRow>(
    `select payload->>'body' as body from outbox where payload->>'to' = '${to}' order by created_at desc, id desc`,
  );
  const token = new RegExp(`/${path}/(\\S+)`).exec(rows[0]?.body ?? "")?.[1];
  if (token === undefined) throw new Error(`no ${path} link for ${to}`);
  return token;
};

describe("signing up", () => {
  it("opens an account and a session, and mails a link in the same transaction", async () => {
    const outcome = await signUp(request(newAccount("  CARA@Example.test ")));
    expect(outcome).toMatchObject({ ok: true, to: "/welcome" });
    const session = await sessionOf(cookieOf(outcome));
    expect(session?.person).toMatchObject({ name: "Cara Coach", email: "cara@example.test", emailVerified: false });
    expect(session?.actor).toBeNull();
    expect(await linkIn("cara@example.test", "verify")).toHaveLength(43);
  });

  it("refuses a taken address, also when two come at once, and keeps one account", async () => {
    const outcomes = await Promise.all([
      signUp(request(newAccount("twice@example.test"))),
      signUp(request(newAccount("twice@example.test"))),
    ]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ status: 409, issues: [{ path: ["email"] }] });
  });

  it("names the field that is wrong", async () => {
    const outcome = await signUp(request({ ...newAccount("short@example.test"), password: "short" }));
    expect(outcome).toMatchObject({ status: 400, issues: [{ path: ["password"], code: "password.too-short" }] });
  });
});

describe("signing in", () => {
  it("leads staff to their desk and a client to their plan, inside their practice", async () => {
    const practice = await givenPractice(db, { owner: { email: "owner@example.test", passwordHash } });
    await givenClient(db, practice, { email: "client@example.test", passwordHash });
    const staff = await signIn(request({ email: "Owner@example.test", password: PASSWORD }));
    expect(staff).toMatchObject({ to: "/coach" });
    expect((await sessionOf(cookieOf(staff)))?.actor).toMatchObject({ orgId: practice.orgId, role: "owner" });
    const client = await signIn(request({ email: "client@example.test", password: PASSWORD }));
    expect(client).toMatchObject({ to: "/me" });
    expect((await sessionOf(cookieOf(client)))?.actor).toMatchObject({ orgId: practice.orgId, role: "client" });
  });

  it("says the same about an unknown address and a wrong password", async () => {
    await givenPerson(db, { email: "known@example.test", passwordHash });
    const wrong = await signIn(request({ email: "known@example.test", password: "not the password" }));
    const unknown = await signIn(request({ email: "nobody@example.test", password: "not the password" }));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, status: 401, code: "sign-in.wrong" });
  });

  it("lets eight of many parallel attempts through, not one more, and forgives after the right password", async () => {
    await givenPerson(db, { email: "target@example.test", passwordHash });
    const from = { address: "198.51.100.9" };
    const attempt = (password: string) => signIn(request({ email: "target@example.test", password }, from));
    const codes = (await Promise.all(Array.from({ length: 20 }, () => attempt("guess")))).map((one) =>
      one.ok ? "in" : one.code,
    );
    expect(codes.filter((code) => code === "sign-in.wrong")).toHaveLength(8);
    expect(codes.filter((code) => code === "too-many-attempts")).toHaveLength(12);
    expect(await attempt(PASSWORD)).toMatchObject({ code: "too-many-attempts" });
    // The person themselves, from elsewhere, is not locked out by the stranger.
    expect(await signIn(request({ email: "target@example.test", password: PASSWORD }))).toMatchObject({ ok: true });
  });

  it("ends the session that the browser came with", async () => {
    await givenPerson(db, { email: "planted@example.test", passwordHash });
    const first = cookieOf(await signIn(request({ email: "planted@example.test", password: PASSWORD })));
    const again = request({ email: "planted@example.test", password: PASSWORD }, { cookieHeader: first });
    const second = cookieOf(await signIn(again));
    expect(second).not.toBe(first);
    expect(await sessionOf(first)).toBeUndefined();
    expect(await sessionOf(second)).toBeDefined();
  });
});

describe("a session", () => {
  const openFor = async (personId: PersonId): Promise<string> => {
    const cookie = await signInAs({ db, appUrl: APP_URL, now: NOW }, personId, { cookieHeader: null, userAgent: "" });
    return cookie.split(";", 1).join("");
  };

  it("is kept as a hash: what the table holds opens nothing", async () => {
    const { personId } = await givenPerson(db);
    const token = tokenOf(APP_URL, await openFor(personId)) ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findOpenSession(db, token, NOW)).toBeUndefined();
    expect(await sessionOf(`cuffwise.session=${hashSecret(token)}`)).toBeUndefined();
  });

  it("of staff ends after twelve idle hours, of a client it does not; use keeps it open", async () => {
    const practice = await givenPractice(db);
    const client = await givenClient(db, practice);
    const staffCookie = await openFor(practice.owner.personId);
    const clientCookie = await openFor(client.actor.personId);
    const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
    expect(await sessionOf(staffCookie, later(8))).toBeDefined();
    expect(await sessionOf(staffCookie, later(19))).toBeDefined();
    expect(await sessionOf(staffCookie, later(31.1))).toBeUndefined();
    expect(await sessionOf(clientCookie, later(31.1))).toBeDefined();
  });

  it("ends on the next request after signing out, here or everywhere", async () => {
    const { personId } = await givenPerson(db);
    const [a, b, c] = [await openFor(personId), await openFor(personId), await openFor(personId)];
    expect(await signOut(request({}, { cookieHeader: a }))).toMatchObject({ ok: true, to: "/" });
    expect(await sessionOf(a)).toBeUndefined();
    expect(await sessionOf(b)).toBeDefined();
    await signOutEverywhere(request({}, { cookieHeader: b }));
    expect(await sessionOf(b)).toBeUndefined();
    expect(await sessionOf(c)).toBeUndefined();
    expect(await listSessionsOf(db, personId, NOW)).toEqual([]);
  });

  it("is the same one that next-auth sees and ends", async () => {
    const { personId, email } = await givenPerson(db);
    const adapter = createAdapter(() => ({ db, appUrl: APP_URL, now: NOW }));
    await adapter.createSession({
      sessionToken: "t".repeat(43),
      userId: personId,
      expires: new Date(NOW.getTime() + HOUR),
    });
    const cookie = `cuffwise.session=${"t".repeat(43)}`;
    expect((await sessionOf(cookie))?.person.personId).toBe(personId);
    expect((await adapter.getSessionAndUser("t".repeat(43)))?.user.email).toBe(email);
    await adapter.deleteSession("t".repeat(43));
    expect(await sessionOf(cookie)).toBeUndefined();
  });
});

describe("a forgotten password", () => {
  it("is replaced once by a mailed link, and every session ends", async () => {
    const { personId } = await givenPerson(db, { email: "forgot@example.test", passwordHash });
    const old = cookieOf(await signIn(request({ email: "forgot@example.test", password: PASSWORD })));
    expect(await forgotPassword(request({ email: "forgot@example.test" }))).toMatchObject({ ok: true });
    const token = await linkIn("forgot@example.test", "reset");
    const attempts = await Promise.all(
      Array.from({ length: 5 }, () => resetPassword(request({ token, password: "a wholly new password" }))),
    );
    expect(attempts.filter((one) => one.ok)).toHaveLength(1);
    expect(await sessionOf(old)).toBeUndefined();
    expect(await listSessionsOf(db, personId, NOW)).toHaveLength(1);
    expect(await signIn(request({ email: "forgot@example.test", password: PASSWORD }))).toMatchObject({ ok: false });
    const renewed = await signIn(request({ email: "forgot@example.test", password: "a wholly new password" }));
    expect(renewed).toMatchObject({ ok: true });
  });

  it("answers the same for an address without an account", async () => {
    await givenPerson(db, { email: "has-one@example.test", passwordHash });
    const known = await forgotPassword(request({ email: "has-one@example.test" }));
    expect(await forgotPassword(request({ email: "has-none@example.test" }))).toEqual(known);
  });

  it("does not accept a link that is too old", async () => {
    await givenPerson(db, { email: "late@example.test", passwordHash });
    await forgotPassword(request({ email: "late@example.test" }));
    const token = await linkIn("late@example.test", "reset");
    const late = request({ token, password: "a wholly new password" }, { now: new Date(NOW.getTime() + HOUR) });
    expect(await resetPassword(late)).toMatchObject({ ok: false, code: "link-used-up" });
  });
});
