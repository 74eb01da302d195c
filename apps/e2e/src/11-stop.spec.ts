import { createHash, randomBytes } from "node:crypto";
import { asActor } from "@cuffwise/db/client";
import { givenClient, givenPractice, givenSession, givenStanding } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertSession, setActiveOrg } from "@cuffwise/db/queries/session";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import { expect, test } from "./fixtures.ts";
import { startApp } from "./harness/app.ts";

test("SIGTERM during a request: it is answered, nothing new is taken, and the process ends", async ({ db }) => {
  const databaseUrl = process.env.E2E_DATABASE_URL ?? "";
  const app = await startApp({ databaseUrl, smtpUrl: "smtp://127.0.0.1:9" });
  const client = await givenClient(db, await givenPractice(db));
  await givenStanding(db, client);
  const session = await givenSession(db, client, { status: "started", startedAt: new Date() });
  const [entry] = session.content.day.exercises;
  const token = randomBytes(32).toString("base64url");
  const id = newId();
  await insertSession(db, {
    tokenHash: createHash("sha256").update(token).digest("base64url"),
    id,
    personId: client.actor.personId,
    at: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
    userAgent: "end-to-end",
  });
  await setActiveOrg(db, id, client.actor.orgId);
  const logSet = () =>
    fetch(`${app.url}/api/trpc/training.logSet`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `cuffwise.session=${token}` },
      body: JSON.stringify({
        json: {
          id: newId(),
          set: {
            ...{ sessionId: session.id, entryKey: entry?.key, exerciseSlug: entry?.slug, setIndex: 7, side: "both" },
            ...{ load: null, reps: 8, rir: null, discomfort: null, cuffed: false, cuffs: [], cuffSeconds: 0 },
            ...{ status: "done", doneAt: new Date().toISOString() },
          },
        },
        meta: { values: { "set.doneAt": ["Date"] } },
      }),
    });

  const refused = () =>
    fetch(`${app.url}/api/health/live`).then(
      () => false,
      () => true,
    );
  let ended = false;
  // Somebody else holds the session's row, so the request is under way for as long as this says.
  const { answer, stopped } = await asActor(db, client.actor, async (tx) => {
    await findTrainingSession(tx, client.actor.orgId, session.id, { forUpdate: true });
    const answer = logSet();
    await expect
      .poll(async () => {
        const [row] = await tx.execute<{ n: number }>(`
          select count(*)::int as n from pg_locks l
           where not granted and pg_backend_pid() = any(pg_blocking_pids(l.pid))`);
        return row?.n ?? 0;
      })
      .toBeGreaterThan(0);
    const stopped = app.stop().then(() => {
      ended = true;
    });
    await expect.poll(refused).toBe(true);
    expect(ended, "the process waits for the request").toBe(false);
    return { answer, stopped };
  });
  expect((await answer).status).toBe(200);
  await stopped;
});
