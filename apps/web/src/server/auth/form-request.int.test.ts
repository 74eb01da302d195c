import { givenPerson, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { parseEnv } from "#env.ts";
import { createLog } from "../log.ts";
import { installSingletons } from "../singletons.ts";
import { createAuthHandler, FORM_ANSWER_COOKIE } from "./form-request.ts";
import { hashPassword } from "./password-hash.ts";
import { handleSignIn } from "./sign-in.ts";
import { handleSignOut } from "./sign-out.ts";

const APP_URL = "https://train.example.org";
const PASSWORD = "correct horse battery";
const EMAIL = "form@example.test";
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  const parsed = parseEnv({ APP_URL });
  if (!parsed.ok) throw new Error("the test's environment is not valid");
  installSingletons({ env: parsed.env, db, authSecret: "x".repeat(32), embedded: false, log: createLog("error") });
  await givenPerson(db, { email: EMAIL, passwordHash: await hashPassword(PASSWORD) });
  return () => db.drop();
});

const post = (body: string, headers: Record<string, string>): Request =>
  new Request(`${APP_URL}/api/auth/sign-in`, { method: "POST", body, headers });
const json = (fields: object, headers: Record<string, string> = {}): Request =>
  post(JSON.stringify(fields), { "content-type": "application/json", ...headers });
const form = (fields: Record<string, string>): Request =>
  post(new URLSearchParams(fields).toString(), { "content-type": "application/x-www-form-urlencoded" });

const untouched = async (request: Request): Promise<number> => {
  let ran = false;
  const handle = createAuthHandler({
    page: "/",
    run: async () => {
      ran = true;
      return { ok: true, to: "/" };
    },
  });
  const { status } = await handle(request);
  expect(ran).toBe(false);
  return status;
};

describe("a form of the account pages", () => {
  it("is refused unread when it comes from another site", async () => {
    expect(await untouched(json({}, { "sec-fetch-site": "cross-site" }))).toBe(403);
    expect(await untouched(json({}, { "sec-fetch-site": "same-site" }))).toBe(403);
    expect(await untouched(json({}, { origin: "https://evil.example", host: "train.example.org" }))).toBe(403);
    expect(await untouched(json({}, { origin: "null", host: "train.example.org" }))).toBe(403);
  });

  it("is refused when it is of another type, too large, or not an object", async () => {
    expect(await untouched(post("email=a", { "content-type": "text/plain" }))).toBe(415);
    expect(await untouched(post("x", { "content-type": "multipart/form-data; boundary=x" }))).toBe(415);
    expect(await untouched(json({ name: "x".repeat(20_000) }))).toBe(413);
    for (const body of ["null", "[]", "{", '"text"', "7"]) {
      expect(await untouched(post(body, { "content-type": "application/json" }))).toBe(400);
    }
  });

  it("sent by an island is answered as JSON, with a cookie for https that scripts cannot read", async () => {
    const response = await handleSignIn(json({ email: EMAIL, password: PASSWORD }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ to: "/welcome" });
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-cuffwise\.session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
    );
  });

  it("sent without script leads on, or back with what was typed, but never with the password", async () => {
    const done = await handleSignIn(form({ email: EMAIL, password: PASSWORD, next: "/coach/clients" }));
    expect([done.status, done.headers.get("location")]).toEqual([303, "/coach/clients"]);
    const refused = await handleSignIn(form({ email: EMAIL, password: "not the password", next: "//evil.example" }));
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/sign-in"]);
    const cookie = decodeURIComponent(refused.headers.get("set-cookie") ?? "");
    expect(cookie).toContain(`${FORM_ANSWER_COOKIE}=`);
    expect(cookie).toContain(EMAIL);
    expect(cookie).not.toContain("not the password");
  });

  it("never leads to another site", async () => {
    const { status, headers } = await handleSignIn(form({ email: EMAIL, password: PASSWORD, next: "//evil.example" }));
    expect([status, headers.get("location")]).toEqual([303, "/welcome"]);
    const out = await handleSignOut(form({ next: "https://evil.example" }));
    expect(out.headers.get("location")).toBe("/");
    expect(out.headers.get("set-cookie")).toMatch(/^__Host-cuffwise\.session=; .*Max-Age=0/);
  });

  it("with what PostgreSQL cannot store is refused beside its field", async () => {
    const response = await handleSignIn(json({ email: "a\u0000@example.test", password: PASSWORD }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ issues: [{ path: ["email"], code: "email.invalid" }] });
  });
});
