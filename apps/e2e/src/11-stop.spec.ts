import { asActor } from "@cuffwise/db/client";
import { givenClient, givenPractice, givenSession, givenStanding } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import { expect, test } from "./fixtures.ts";
import { startApp } from "./harness/app.ts";
import { SESSION_COOKIE, signIn } from "./harness/signed-in.ts";

test("SIGTERM during a request: it is answered, nothing new is taken, and the process ends", async ({ db }) => {
  const databaseUrl = process.env.E2E_DATABASE_URL ?? "";
  const app = await startApp({ databaseUrl, smtpUrl: "smtp://127.0.0.1:9" });
  const client = await givenClient(db, await givenPractice(db));
  await givenStanding(db, client);
  const session = await givenSession(db, client, { status: "started", startedAt: new Date() });
  const [entry] = session.content.day.exercises;
  const token = await signIn(db, client.actor);
  const logSet = () =>
    fetch(`${app.url}/api/trpc/training.logSet`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${SESSION_COOKIE}=${token}` },
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
