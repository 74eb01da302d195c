import { asActor } from "@cuffwise/db/client";
import { givenClient, givenEvent, givenPractice, givenScreening, givenStaff, givenStanding } from "@cuffwise/db/given";
import { findScreeningDraft } from "@cuffwise/db/queries/screening";
import { expect, PHONE, test } from "./fixtures.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { clientScreeningPage, screeningPage } from "./pages/screening-page.ts";

const LIMBS = ["Left arm", "Right arm", "Left leg", "Right leg"] as const;

test("a healthy client answers on a phone and is cleared on four limbs", async ({ db, as }) => {
  // Every page is looked at for accessibility.
  test.slow();
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const client = await givenClient(db, practice, { name: "Hanna Healthy" });
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);

  await screening.open();
  await screening.start();
  await screening.answerAll({ lookClosely: true });
  await screening.seeResult();
  await expect(page.getByRole("heading", { name: "All four limbs are cleared for a cuff" })).toBeVisible();
  for (const limb of LIMBS) await expect(screening.limb(limb)).toContainText("Cleared");
  await expect(page.getByText("It does not diagnose anything")).toBeVisible();

  // The same on return, and for the coach.
  await screening.open();
  await expect(screening.heading).toHaveText("Your result");
  const coachPage = await as(coach);
  const clients = clientScreeningPage(coachPage, client.clientId);
  await clients.open("");
  for (const limb of LIMBS) await expect(clients.limb(limb)).toContainText("Cleared");
});

test("each limb is judged on its own; every reason has its source and says what would change it", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);

  await screening.open();
  await screening.start();
  await screening.answerAll({
    readings: [
      { upper: "148", lower: "92" },
      { upper: "144", lower: "90" },
    ],
    rows: {
      "A bypass, graft, stent or artery disease in a limb": (row) =>
        row.getByRole("checkbox", { name: "Left leg" }).check(),
      "A clot in a parent, brother, sister or child": (row) => row.getByRole("radio", { name: "Yes" }).check(),
    },
  });
  await expect(page.getByText("146/91 mmHg, mean of 148/92, 144/90")).toBeVisible();
  await screening.seeResult();

  await expect(screening.limb("Left leg")).toContainText("Not with a cuff");
  for (const limb of ["Left arm", "Right arm", "Right leg"] as const) {
    await expect(screening.limb(limb)).toContainText("Cleared with limits");
    await expect(screening.limb(limb)).toContainText("At most 50 %");
  }
  await expect(page.getByText("Cuff one limb at a time.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Make an appointment" })).toBeVisible();

  const graft = screening.reason("The vessels of this limb were repaired or are diseased.");
  await expect(graft).toContainText("left leg");
  await graft.getByText("2 sources").click();
  await expect(graft.getByText(/rule D1@1/)).toBeVisible();
  const raised = screening.reason("Your blood pressure is a little high today.");
  await raised.getByText("2 sources").click();
  await expect(raised.getByText("Our policy")).toBeVisible();
  await expect(screening.reason("A clot in your close family")).toBeVisible();

  // Limb by limb: the answers that stand in the way, each leading to its reason, and where the ceiling comes from.
  const leg = screening.meaning("Left leg");
  await expect(leg).toContainText("Only a document showing that this is not so.");
  const others = screening.meaning("Left arm, right arm and right leg");
  await expect(others).toContainText("Raised or newly treated blood pressure (50 % at most)");
  await expect(others).toContainText("A reading below 140 and below 90.");
  await others.getByText(/^\d+ sources$/).click();
  await expect(others.getByText("the lowest ceiling holds")).toBeVisible();
  await leg.getByRole("link", { name: "A bypass, graft, stent or artery disease in a limb" }).click();
  await expect(graft).toBeInViewport();
  await expect(page.getByText(/\d+ ?% (risk|chance)/)).toHaveCount(0);
});

test("not knowing is an answer: it is read as a question to a clinician, never as no", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);
  await screening.open();
  await screening.start();
  await screening.answerAll({
    rows: {
      "A clot in a deep vein or in the lung, ever": (row) => row.getByRole("radio", { name: "I don't know" }).check(),
    },
  });
  await screening.seeResult();
  for (const limb of LIMBS) await expect(screening.limb(limb)).toContainText("A clinician answers first");
  await expect(screening.reason("That is fine; somebody who can find out answers first.")).toBeVisible();
  await expect(screening.meaning("All four limbs")).toContainText(
    "A letter is written by your general practitioner. It opens the limb with limits.",
  );
});

test("an emergency comes before everything else, with the number to call", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  await givenScreening(db, client, { changes: { B7: ["chest-pain"], B7now: "yes" } });
  const page = await as(client.actor, PHONE);
  await screeningPage(page).open();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Stop here and call for help now");
  await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(page.getByRole("link", { name: "Call 999" })).toBeInViewport();
});

test("bad input keeps what was typed and gets a sentence beside its field; nothing is lost when the server is away", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);
  await screening.open();
  await screening.start();
  await screening.choose(/May we store/, "Yes");
  await screening.tapNext();

  await screening.fillBirthday(["31", "2", "1990"]);
  await screening.go.click();
  await expect(page.getByText("This day does not exist.")).toBeVisible();
  await expect(page.getByLabel("Day")).toHaveValue("31");
  await screening.fillBirthday(["7", "2", "1990"]);
  await screening.tapNext();

  await screening.answerCheckQuestions();
  await screening.choose(/When do you release the cuff/, "When the set is finished");
  await screening.go.click();
  await expect(page.getByText("read the lesson above once more")).toBeVisible();
  await screening.choose(/When do you release the cuff/, "At once");
  await screening.tapNext();
  await screening.tapNext();
  await expect(screening.heading).toHaveText("Heart and circulation");
  await screening.tapNext();

  // The lower number above the upper one.
  await screening.fillReading("First", { upper: "80", lower: "120" });
  await screening.fillReading("Second", { upper: "118", lower: "76" });
  await page.getByLabel("Resting pulse").fill("62");
  await screening.go.click();
  const first = page.getByRole("group", { name: "First reading" });
  await expect(first.getByText("The lower number must be below the upper one.")).toBeVisible();
  await expect(first.getByLabel("Lower")).toHaveValue("120");
  await expectAccessible(page);

  // Two readings that disagree ask for a third.
  await screening.fillReading("First", { upper: "138", lower: "80" });
  await expect(page.getByText("measure a third time")).toBeVisible();
  await screening.fillReading("Third", { upper: "122", lower: "78" });
  await expect(page.getByText("Mean of your readings: 126/78 mmHg")).toBeVisible();

  // The server is away: the answers wait on the device, through a reload too.
  await page.route("**/api/trpc/screening.save**", (route) => route.abort());
  await screening.tapNext();
  await expect(page.getByText("Kept on this device.")).toBeVisible();
  await page.unroute("**/api/trpc/screening.save**");
  await page.goto("/me/screening");
  await page.getByRole("button", { name: "Go on where I left" }).click();
  await expect(screening.heading).toHaveText("Clots and blood");
  await screening.tapNext();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const of = { orgId: client.actor.orgId, clientId: client.clientId };
  const draft = await asActor(db, client.actor, (tx) => findScreeningDraft(tx, of));
  expect(draft?.answers.B10?.readings).toHaveLength(3);
  expect(draft?.answers.C1).toBe("no");
});

test("without agreement nothing is stored, and withdrawing closes the limbs", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const screening = screeningPage(page);
  await screening.open();
  await screening.start();
  await screening.choose(/May we store/, "No");
  await screening.tapNext();
  await expect(screening.heading).toHaveText("Without your agreement");
  await expectAccessible(page);
  const of = { orgId: client.actor.orgId, clientId: client.clientId };
  expect(await asActor(db, client.actor, (tx) => findScreeningDraft(tx, of))).toBeUndefined();

  await givenScreening(db, client);
  await screening.open();
  await page.getByRole("button", { name: "Answer again" }).click();
  await screening.choose(/May we store/, "No");
  await screening.tapNext();
  await page.getByRole("button", { name: "Withdraw my agreement" }).click();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(screening.heading).toHaveText("Your result");
  for (const limb of LIMBS) await expect(screening.limb(limb)).toContainText("Not decided yet");
});

test("a clinician opens a referral for the limbs named; no one is offered a way past an exclusion", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const clinician = await givenStaff(db, practice, "clinician");
  const coach = await givenStaff(db, practice, "coach");
  const assistant = await givenStaff(db, practice, "assistant");
  const client = await givenClient(db, practice, { name: "Remy Referred" });
  await givenScreening(db, client, { changes: { A6: "yes", D1: ["LL"] }, at: new Date() });

  const page = await as(clinician);
  const screening = clientScreeningPage(page, client.clientId);
  await screening.open();
  await expect(screening.form.getByRole("checkbox")).toHaveCount(3);
  await expect(screening.form.getByRole("checkbox", { name: "Left leg" })).toHaveCount(0);
  await screening.form.getByRole("button", { name: "Record my answer" }).click();
  await expect(screening.form.getByText("Answer at least one of the reasons.")).toBeVisible();
  await expect(screening.form.getByText("Choose at least one limb.")).toBeVisible();

  await screening.form.getByRole("radio", { name: "Fit, with limits" }).check();
  await screening.form.getByRole("checkbox", { name: "Right leg" }).check();
  await screening.form.getByLabel("Highest pressure").fill("95");
  await screening.form.getByRole("button", { name: "Record my answer" }).click();
  await expect(screening.form.getByText("Above 80 % is never used.")).toBeVisible();
  await screening.form.getByLabel("Highest pressure").fill("42,5");
  await screening.form.getByRole("button", { name: "Record my answer" }).click();
  await expect(screening.form.getByText("Type a whole number of percent.")).toBeVisible();
  await expect(screening.form.getByLabel("Highest pressure")).toHaveValue("42,5");
  await screening.form.getByLabel("Highest pressure").fill("40");
  await screening.form.getByRole("button", { name: "Record my answer" }).click();
  await expect(screening.limb("Right leg")).toContainText("Cleared with limits");
  await expect(screening.limb("Right leg")).toContainText("At most 40 %");
  await expect(page.getByText("Fit, with limits:")).toBeVisible();

  const coachPage = await as(coach);
  const coachView = clientScreeningPage(coachPage, client.clientId);
  await coachView.open();
  await expect(coachView.limb("Right leg")).toContainText("Cleared with limits");
  await expect(coachView.limb("Left leg")).toContainText("Not with a cuff");
  await expect(coachView.limb("Left arm")).toContainText("A clinician answers first");
  await expect(coachView.meaning("Right leg")).toContainText("Opened by a clinician's letter (50 % at most)");
  await coachView.meaning("Left leg").getByText("After that, one more reason holds").click();
  await expect(coachView.meaning("Left leg")).toContainText("On its own it does not open this limb.");
  await expect(coachView.form).toHaveCount(0);
  await expect(coachPage.getByText("A coach cannot")).toBeVisible();
  await expect(coachPage.getByRole("heading", { name: "What was answered" })).toBeVisible();

  const assistantPage = await as(assistant);
  const assistantView = clientScreeningPage(assistantPage, client.clientId);
  await assistantView.open();
  await expect(assistantView.limb("Right leg")).toContainText("Cleared with limits");
  await expect(assistantPage.getByText("Answers about health are read by")).toBeVisible();
  await expect(assistantPage.getByText("What was answered")).toHaveCount(0);
});

test("an open event is the first thing on a client's page, and closing it lifts its locks", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const client = await givenClient(db, practice);
  await givenStanding(db, client, { limbs: { LL: { locked: "Swollen, numb or weak before a session" } } });
  await givenEvent(db, client, { limbs: ["LL"] });

  const coachPage = await as(coach);
  const coachView = clientScreeningPage(coachPage, client.clientId);
  await coachView.open("");
  await expect(coachPage.getByRole("heading", { level: 2 }).first()).toHaveText("One event is open");
  await expect(coachView.limb("Left leg")).toContainText("Locked after an event");
  await expect(coachPage.getByRole("button", { name: "Close this event" })).toHaveCount(0);

  const ownerPage = await as(practice.owner);
  await clientScreeningPage(ownerPage, client.clientId).open("");
  await ownerPage.getByRole("button", { name: "Close this event" }).click();
  const dialog = ownerPage.getByRole("dialog");
  await dialog.getByRole("button", { name: "Close the event" }).click();
  await expect(dialog.getByText("Write down what was found, in a sentence.")).toBeVisible();
  await dialog.getByLabel("What was found").fill("Seen by a doctor, a bruise, gone in two days");
  await expectAccessible(ownerPage);
  await dialog.getByRole("button", { name: "Close the event" }).click();
  await expect(ownerPage.getByRole("heading", { name: "Reported events, all closed" })).toBeVisible();
  await coachView.open("");
  await expect(coachView.limb("Left leg")).toContainText("Cleared");
});
