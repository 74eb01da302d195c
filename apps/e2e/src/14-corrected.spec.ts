import { givenClient, givenPractice, givenScreening, givenStaff, healthyAnswers } from "@cuffwise/db/given";
import { plainDateIn } from "@cuffwise/domain/kernel";
import { expect, test } from "./fixtures.ts";
import { clientScreeningPage } from "./pages/screening-page.ts";

const DAY_MS = 86_400_000;
const LIMBS = ["Left arm", "Right arm", "Left leg", "Right leg"] as const;

test("an answer that stands because of an earlier screening is corrected by a clinician, never by a coach", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const clinician = await givenStaff(db, practice, "clinician");
  const client = await givenClient(db, practice, { name: "Cora Corrected" });
  const before = new Date(Date.now() - 9 * DAY_MS);
  const answeredOn = plainDateIn(before, client.actor.timeZone);
  const answers = healthyAnswers(answeredOn, { C1: "yes" });
  await givenScreening(db, client, { answers, at: before });
  await givenScreening(db, client, { at: new Date(), history: { earlier: [{ answers, answeredOn }] } });

  const coachPage = await as(coach);
  const coachView = clientScreeningPage(coachPage, client.clientId);
  await coachView.open();
  for (const limb of LIMBS) await expect(coachView.limb(limb)).toContainText("Not with a cuff");
  await expect(coachPage.getByRole("region", { name: "Held by an earlier answer" })).toContainText(
    "nobody opens a limb that they will train",
  );
  await expect(coachPage.getByRole("button", { name: "Record the correction" })).toHaveCount(0);

  const page = await as(clinician);
  const screening = clientScreeningPage(page, client.clientId);
  await screening.open();
  const form = page.getByRole("form", { name: "Correct an earlier answer" });
  const record = form.getByRole("button", { name: "Record the correction" });
  await record.click();
  await expect(form.getByText("Say what shows it.")).toBeVisible();
  await expect(form.getByText("Say in a sentence what the earlier answer got wrong")).toBeVisible();
  await form.getByRole("radio", { name: "A document that I have seen" }).check();
  await form.getByLabel("What was wrong, and how you know").fill("The scan of 2019 showed a torn muscle and no clot.");
  await record.click();
  for (const limb of LIMBS) await expect(screening.limb(limb)).toContainText("Cleared");
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Corrected answers" })).toContainText("a torn muscle and no clot");

  await coachView.open();
  for (const limb of LIMBS) await expect(coachView.limb(limb)).toContainText("Cleared");
});
