import { givenClient, givenPractice, givenSession, givenSetLog, givenStaff, givenStanding } from "@cuffwise/db/given";
import type { CommentSubject } from "@cuffwise/domain/coaching";
import { expect, PHONE, test } from "./fixtures.ts";
import { commentsPage } from "./pages/comments-page.ts";

test("coach and client talk about a programme, a session and a set, and nobody else learns of it", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db, { name: "North Street Strength" });
  const coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
  const client = await givenClient(db, practice, { name: "Kim Client" });
  await givenStanding(db, client);
  const session = await givenSession(db, client, { status: "started" });
  const set = await givenSetLog(db, client, session, {});
  const subjects: CommentSubject[] = [
    { kind: "programme", id: session.assignmentId },
    { kind: "session", id: session.id },
    { kind: "set", id: set.id },
  ];

  const coachPage = commentsPage(await as(coach), `/coach/clients/${client.clientId}/comments`);
  for (const subject of subjects) {
    await coachPage.openThread(subject);
    await coachPage.write(`About this ${subject.kind}: slower on the way down`);
  }

  const clientBrowser = await as(client.actor, PHONE);
  const clientPage = commentsPage(clientBrowser, "/me/comments");
  await clientPage.open();
  await expect(clientBrowser.getByText("1 unread")).toHaveCount(3);
  for (const subject of subjects) {
    await clientPage.openThread(subject);
    await expect(clientPage.comment(`About this ${subject.kind}`)).toContainText("Casey Coach");
    await clientPage.reply("Casey Coach", `Will do, ${subject.kind}`);
  }
  await clientPage.open();
  await expect(clientBrowser.getByText("1 unread")).toHaveCount(0);

  await coachPage.open();
  await expect(coachPage.row("Set").getByText("1 unread")).toBeVisible();
  await coachPage.openThread({ kind: "set", id: set.id });
  await expect(coachPage.comment("Will do, set")).toContainText("Kim Client");
});

test("what was typed is still there after a reload, and an empty comment gets a sentence", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const session = await givenSession(db, client);
  const browser = await as(client.actor, PHONE);
  const page = commentsPage(browser, "/me/comments");
  const subject: CommentSubject = { kind: "session", id: session.id };
  await page.openThread(subject);
  await page.post.click();
  await expect(browser.getByText("Write something first.")).toBeVisible();
  await page.field.fill("Half a thought");
  await browser.reload();
  await expect(page.field).toHaveValue("Half a thought");
});

test("a stranger, another client and a coach of another organisation cannot see that a thread exists", async ({
  db,
  as,
  visitor,
}) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice, { name: "Kim Client" });
  const session = await givenSession(db, client);
  const other = await givenClient(db, practice);
  const foreign = await givenPractice(db);
  const input = (id: string) => encodeURIComponent(JSON.stringify({ json: { subject: { kind: "session", id } } }));
  const ask = async (page: Awaited<ReturnType<typeof as>>, id: string) => {
    const response = await page.request.get(`/api/trpc/coaching.comments?input=${input(id)}`);
    return { status: response.status(), body: await response.text() };
  };
  const nowhere = crypto.randomUUID();
  for (const someone of [other.actor, foreign.owner]) {
    const page = await as(someone);
    const real = await ask(page, session.id);
    expect(real.status).toBe(404);
    expect(real, "the answer must not tell a hidden thread from none").toEqual(await ask(page, nowhere));
  }
  expect((await ask(await visitor(), session.id)).status).toBe(401);

  const foreignPage = await as(foreign.owner);
  await foreignPage.goto(`/coach/clients/${client.clientId}/comments`);
  await expect(foreignPage.getByText("Kim Client")).toHaveCount(0);
});
