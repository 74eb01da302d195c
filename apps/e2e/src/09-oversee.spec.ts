import { givenClient, givenPractice, givenSession, givenSetLog, givenStaff, givenStanding } from "@cuffwise/db/given";
import { addDays, plainDateIn } from "@cuffwise/domain/kernel";
import { expect, test } from "./fixtures.ts";
import { commentsPage } from "./pages/comments-page.ts";
import { dashboardPage } from "./pages/dashboard-page.ts";

test("the dashboard shows status, last session, adherence and unread comments, anything unsafe first", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const today = plainDateIn(new Date(), coach.timeZone);
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);

  const quiet = await givenClient(db, practice, { name: "Ann Quiet" });
  await givenStanding(db, quiet);
  const done = { status: "done", plannedOn: addDays(today, -2), at: at(-2) } as const;
  const session = await givenSession(db, quiet, done);
  await givenSetLog(db, quiet, session, { doneAt: at(-2) });
  await givenSession(db, quiet, { plannedOn: addDays(today, -1), status: "planned" });

  const unsafe = await givenClient(db, practice, { name: "Zed Locked" });
  await givenStanding(db, unsafe, { limbs: { LL: { locked: "numbness" } } });
  await givenClient(db, practice, { name: "Max New" });

  const clientPage = commentsPage(await as(quiet.actor), "/me/comments");
  await clientPage.openThread({ kind: "session", id: session.id });
  await clientPage.write("Felt good");

  const browser = await as(coach);
  const dashboard = dashboardPage(browser);
  await dashboard.open();
  expect(await dashboard.names()).toEqual(["Zed Locked", "Max New", "Ann Quiet"]);
  await expect(dashboard.row("Zed Locked")).toContainText("Unsafe");
  await expect(dashboard.row("Zed Locked")).toContainText("left leg");
  await expect(dashboard.row("Max New")).toContainText("No screening yet");
  await expect(dashboard.row("Ann Quiet")).toContainText("1 of 2");
  await expect(dashboard.row("Ann Quiet").getByRole("link", { name: /1 unread/ })).toBeVisible();

  await browser.keyboard.press("j");
  await browser.keyboard.press("j");
  await browser.keyboard.press("Enter");
  await expect(browser).toHaveURL(/\/coach\/clients\//);
  await expect(browser.getByRole("heading", { level: 1 })).toContainText("Max New");
});

test("an empty practice is taught its first step", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const browser = await as(practice.owner);
  await dashboardPage(browser).open();
  await browser.getByRole("link", { name: "Invite your first client" }).click();
  await expect(browser).toHaveURL(/\/coach\/clients/);
});
