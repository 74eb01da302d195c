import type { Database } from "@cuffwise/db/client";
import {
  givenClient,
  givenEquipment,
  givenMeasuredCuff,
  givenOneRepMax,
  givenPractice,
  givenStaff,
  givenStanding,
} from "@cuffwise/db/given";
import { plainDateIn } from "@cuffwise/domain/kernel";
import { expect, PHONE, test } from "./fixtures.ts";
import { assignPage } from "./pages/assign-page.ts";
import { builderPage } from "./pages/builder-page.ts";
import { templatesPage } from "./pages/templates-page.ts";

const today = () => plainDateIn(new Date(), "Europe/London");

/** A coach, and a client for whom legs may be cuffed, with a 1RM of 150 kg on the leg press. */
const givenSetting = async (db: Database) => {
  const practice = await givenPractice(db, { name: "Northside Strength" });
  const coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
  const ana = await givenClient(db, practice, { name: "Ana Ready" });
  await givenStanding(db, ana);
  for (const limb of ["LL", "RL"] as const) await givenMeasuredCuff(db, ana, limb, { measuredOn: today() });
  await givenEquipment(db, ana);
  for (const slug of ["leg-press", "knee-extension", "seated-leg-curl"])
    await givenOneRepMax(db, ana, slug, 150, { measuredOn: today() });
  return { practice, coach, ana };
};

test("a coach builds a programme, assigns it, and a later change leaves the client's copy alone", async ({
  as,
  db,
  mailTo,
}) => {
  const { coach, ana } = await givenSetting(db);
  const page = await as(coach);

  const templates = templatesPage(page);
  await templates.open();
  await templates.startEmpty();
  const builder = builderPage(page);
  await builder.name("First steps");
  await builder.add(1, { search: "sled leg", name: "Leg press", sets: "15-15", loadPercent: "20", percentLop: "40" });
  await builder.add(1, { search: "back squat", name: "Back squat", cuffed: false, sets: "3x8" });
  await expect(builder.session(1)).toContainText("30 reps cuffed, 24 without");
  await builder.expectAccessible();
  await builder.save();

  const assign = assignPage(page, ana.clientId);
  await assign.open();
  await assign.preview("First steps");
  await expect(assign.line("Leg press")).toContainText("30 kg");
  await expect(assign.line("Leg press")).toContainText("72 mmHg");
  await expect(assign.line("Back squat")).toContainText("RPE 7");
  await assign.commit();
  const given = assign.programme("First steps");
  await expect(given).toContainText("0 of 1 sessions done");
  await expect(given).toContainText("Leg press");
  await expect(given).toContainText("left leg 72 mmHg, right leg 72 mmHg");
  const mail = await mailTo(`${ana.actor.personId}@example.test`, /^Your programme starts on/);
  expect(mail.text).toContain("/me/plan");

  await templates.open();
  await page.getByRole("link", { name: "First steps" }).click();
  await builder.entry("Leg press").click();
  await builder.fields("Leg press").getByLabel("Sets and repetitions").fill("15");
  await builder.save();
  await assign.open();
  await expect(assign.programme("First steps")).toContainText("2 × 15");
});

test("a ready template is a start: rules speak up beside the exercise, and nothing typed is lost", async ({
  as,
  db,
}) => {
  const { coach } = await givenSetting(db);
  const page = await as(coach);
  const templates = templatesPage(page);
  await templates.open();
  await templates.startFromReady("Lower-body BFR block, 6 weeks");
  const builder = builderPage(page);
  await expect(builder.week(6)).toBeVisible();

  await builder.entry("Leg press").first().click();
  const fields = builder.fields("Leg press");
  await fields.getByLabel("Pressure (% LOP)").fill("62,5");
  await builder.trySaving();
  await expect(fields.getByText("Use a whole number.")).toBeVisible();
  await expect(fields.getByLabel("Pressure (% LOP)")).toHaveValue("62,5");
  await fields.getByLabel("Pressure (% LOP)").fill("95");
  await expect(builder.session(1)).toContainText("95 % of LOP is above the ceiling of 80 %");
  await builder.trySaving();
  await expect(builder.message).toContainText("Not saved: 1 place needs another look");

  await builder.undo.click();
  await expect(fields.getByLabel("Pressure (% LOP)")).toHaveValue("40");
  await builder.redo.click();
  await fields.getByLabel("Pressure (% LOP)").fill("45");
  await page.reload();
  // The page works from the moment on which it says whose words these are.
  await expect(page.getByText("Your draft of")).toBeVisible();
  await builder.entry("Leg press").first().click();
  await expect(fields.getByLabel("Pressure (% LOP)")).toHaveValue("45");

  await builder.duplicateWeek();
  await expect(builder.week(7)).toBeVisible();
  await builder.save();
});

test("two coaches who save the same template lose nothing", async ({ as, db }) => {
  const { practice, coach } = await givenSetting(db);
  const mine = await as(coach);
  await templatesPage(mine).open();
  await templatesPage(mine).startEmpty();
  const theirs = await as(practice.owner);
  await builderPage(theirs).open(new URL(mine.url()).pathname);
  await builderPage(theirs).name("Olive's words");
  await builderPage(theirs).save();

  await builderPage(mine).name("Casey's words");
  await builderPage(mine).trySaving();
  await expect(mine.getByRole("alert", { name: "Changed meanwhile" })).toContainText("Somebody saved version 2");
  await mine.getByRole("button", { name: "Show theirs (undo brings mine back)" }).click();
  await expect(mine.getByLabel("Name", { exact: true })).toHaveValue("Olive's words");
  await builderPage(mine).undo.click();
  await expect(mine.getByLabel("Name", { exact: true })).toHaveValue("Casey's words");
  await builderPage(mine).save();
});

test("what cannot be prescribed cannot be assigned, and every reason says where it comes from", async ({ as, db }) => {
  const { practice, coach } = await givenSetting(db);
  const bea = await givenClient(db, practice, { name: "Bea Blocked" });
  await givenStanding(db, bea, { limbs: { LL: "refer" } });
  const page = await as(coach, PHONE);
  const templates = templatesPage(page);
  await templates.open();
  await templates.startFromReady("Lower-body BFR block, 6 weeks");

  const assign = assignPage(page, bea.clientId);
  await assign.open();
  await assign.preview("Lower-body BFR block, 6 weeks");
  await expect(assign.panel).toContainText("Left leg: waits for a clinician, so no cuff.");
  await expect(assign.panel).toContainText("Right leg: no occlusion pressure measured.");
  await expect(assign.panel).toContainText("No 1RM for this exercise.");
  await expect(assign.panel.getByRole("link", { name: "Open the screening" })).toHaveAttribute(
    "href",
    `/coach/clients/${bea.clientId}/screening`,
  );
  await expect(assign.commitButton).toBeDisabled();
});
