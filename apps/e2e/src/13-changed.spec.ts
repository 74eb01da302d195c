import {
  type GivenClient,
  givenClient,
  givenPractice,
  givenScreening,
  givenSession,
  givenStaff,
} from "@cuffwise/db/given";
import { plainDateIn } from "@cuffwise/domain/kernel";
import { expect, PHONE, test } from "./fixtures.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { changePage } from "./pages/change-page.ts";
import { playerPage } from "./pages/player-page.ts";
import { clientScreeningPage, screeningPage } from "./pages/screening-page.ts";

const LIMBS = ["Left arm", "Right arm", "Left leg", "Right leg"] as const;
const YESTERDAY = new Date(Date.now() - 86_400_000);

test("a client says that something has changed, the cuffs are off, and a new screening opens them", async ({
  db,
  as,
}) => {
  test.slow();
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const client: GivenClient = await givenClient(db, practice, { name: "Petra Change" });
  await givenScreening(db, client, { at: YESTERDAY });
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);
  const change = changePage(page);

  await change.open();
  await change.send();
  await expect(page.getByText("Tick what has changed.")).toBeVisible();
  await change.tick("A new diagnosis");
  await change.tick("A new symptom: chest, breath, fainting, ankles, or one swollen limb");
  await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
  await expectAccessible(page);
  await change.send();

  await expect(change.note).toContainText("A new diagnosis");
  await expect(change.note).toContainText("The cuffs are off until then");
  for (const limb of LIMBS) await expect(screening.limb(limb)).not.toContainText("Cleared");
  await expectAccessible(page);

  const coachPage = await as(coach);
  const clients = clientScreeningPage(coachPage, client.clientId);
  await clients.open();
  await expect(changePage(coachPage).note).toContainText("A new diagnosis");
  for (const limb of LIMBS) await expect(clients.limb(limb)).not.toContainText("Cleared");
  await coachPage.goto("/coach");
  await expect(coachPage.getByRole("row", { name: /Petra Change/ })).toContainText("Screening incomplete");

  await page.getByRole("button", { name: "Answer the screening again" }).click();
  await screening.answerAll();
  await screening.seeResult();
  for (const limb of LIMBS) await expect(screening.limb(limb)).toContainText("Cleared");
  await expect(change.note).toBeHidden();
});

test("whoever answers before a session that something is new is led to say what", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db));
  await givenScreening(db, client, { at: YESTERDAY });
  const session = await givenSession(db, client, { plannedOn: plainDateIn(new Date(), "Europe/London") });
  const page = await as(client.actor, PHONE);
  const player = playerPage(page);
  await player.open(session.id);
  await player.answer(/^Right now/, "No");
  await player.answer(/^Anything new/, "Yes");
  await player.sendAnswers();
  await expect(player.verdict).toHaveText("No cuff today");
  await page.getByRole("link", { name: "Say what has changed" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Has something changed?" })).toBeVisible();
});
