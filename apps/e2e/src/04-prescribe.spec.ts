import { asActor, type Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenEquipment,
  givenMeasuredCuff,
  givenOneRepMax,
  givenPractice,
  givenSession,
  givenStaff,
  givenStanding,
  type StandingOptions,
  sessionContent,
} from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertCuffPrescriptions } from "@cuffwise/db/queries/cuff-prescription";
import { addDays, type CuffId, type LopId, plainDateIn, type StaffActor } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixtures.ts";
import { prescriptionPage } from "./pages/prescription-page.ts";

const ZONE = "Europe/London";
const today = () => plainDateIn(new Date(), ZONE);

interface ReadyOptions {
  /** Null for a client whom nobody screened. */
  readonly standing?: StandingOptions | null;
  /** How long ago the left leg was measured. */
  readonly measuredDaysAgo?: number;
}

/** A client with a measured left leg, a 1RM of 62.5 kg and usual equipment. */
const givenReady = async (db: Database, { standing = {}, measuredDaysAgo = 1 }: ReadyOptions = {}) => {
  const practice = await givenPractice(db, { name: "North Street Strength" });
  const coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
  const client = await givenClient(db, practice, { name: "Kim Client" });
  if (standing !== null) await givenStanding(db, client, standing);
  const measuredOn = addDays(today(), -measuredDaysAgo);
  const measured = await givenMeasuredCuff(db, client, "LL", {
    name: "Wide nylon",
    valueMmHg: 182,
    measuredOn,
    freshUntil: addDays(measuredOn, 14),
  });
  await givenOneRepMax(db, client, "knee-extension", 62.5, { measuredOn: today() });
  await givenEquipment(db, client);
  return { practice, coach, client, measured };
};

interface Asked {
  readonly cuffId: CuffId;
  readonly percentLop: number;
}

/** The same request past the form. */
const postPrescribe = async (page: Page, { clientId }: GivenClient, { cuffId, percentLop }: Asked) => {
  const request = {
    exerciseId: "knee-extension",
    limbs: ["LL"],
    cuffId,
    percentLop,
    percentOneRepMax: 20,
    protocolId: "ramp-15-15",
  };
  const response = await page.request.post("/api/trpc/prescription.prescribe", {
    headers: { "content-type": "application/json" },
    data: JSON.stringify({ json: { clientId, request } }),
  });
  const { error } = await response.json();
  const denials: readonly { code: string }[] = error.json.data.app.detail.denials;
  return { status: response.status(), code: error.json.data.app.code, denials: denials.map(({ code }) => code) };
};

/** Past form and API: the name of the constraint by which the database refuses a cuff, or "stored". */
const storeCuff = async (
  db: Database,
  coach: StaffActor,
  client: GivenClient,
  { lopId, percentLop }: { lopId: LopId; percentLop: number },
): Promise<unknown> => {
  const row = {
    id: newId(),
    sessionId: null,
    entryKey: null,
    exerciseSlug: "knee-extension",
    limb: "LL",
    lopId,
    percentLop,
    pressureMmHg: Math.floor((182 * percentLop) / 100),
    exactKg: 12.5,
    loadableKg: 12.5,
    decision: null,
  } as const;
  try {
    await asActor(db, coach, (tx) =>
      insertCuffPrescriptions(tx, { orgId: coach.orgId, clientId: client.clientId }, [row], {
        personId: coach.personId,
        at: new Date(),
      }),
    );
    return "stored";
  } catch (error) {
    for (let at: unknown = error; at instanceof Error; at = at.cause)
      if ("constraint_name" in at) return at.constraint_name;
    throw error;
  }
};

const KNEE_EXTENSION: Entry = {
  kind: "bfr",
  key: "kx",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 20 },
  cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
};

test("a coach measures, records a 1RM, sets up equipment and sees what to load and pump, and why", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db, { name: "North Street Strength" });
  const coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
  const client = await givenClient(db, practice, { name: "Kim Client" });
  await givenStanding(db, client);
  await givenSession(db, client, {
    content: sessionContent({ entries: [KNEE_EXTENSION], loads: { kx: 10 } }),
    plannedOn: addDays(today(), 1),
  });
  const browser = await as(coach);
  const page = prescriptionPage(browser, client.clientId);
  await page.open();
  await expect(page.clearance.getByText("Cleared")).toHaveCount(4);

  await page.addCuff({ name: "Wide nylon", width: "115" });
  await expect(page.adding).toContainText("A training cuff is 3 to 20 cm");
  await page.addCuff({ name: "Wide nylon", width: "11,5" });

  // Both legs are offered at once; a gauge shows no tenths, so the form says so and keeps what was typed.
  await page.typeReadings("Left leg", "182,5", "186");
  await page.typeReadings("Right leg", "188", "210");
  await page.saveMeasurement();
  await expect(page.measuring).toContainText("Gauges are read to a whole mmHg: type 182 rather than 182,5.");
  await expect(page.reading("Left leg", "First")).toHaveValue("182,5");
  await page.isAccessible();
  await page.reading("Left leg", "First").fill("182");
  await page.saveMeasurement();
  await expect(page.measurements.filter({ hasText: "Left leg" })).toContainText("182 mmHg");
  await expect(page.measurements.filter({ hasText: "Right leg" })).toContainText("188 and 210");
  await expect(browser.getByText("The two readings of the right leg are 22 mmHg apart.")).toBeVisible();

  // Planned sessions follow only what can be worked out: there is no 1RM yet.
  await page.updateComing();
  await expect(browser.getByText("1 coming session keeps its old numbers")).toBeVisible();
  await expect(browser.getByText("There is no 1RM of this exercise, so no load can be worked out.")).toBeVisible();

  // 60 kg for 6 with 2 left, by Lombardi: 60 × 8^0.1 = 73.9 kg.
  const set = { search: "leg ext", exercise: "Knee extension", weight: "60,0", reps: "6", left: "2" };
  await page.typeSet(set);
  await expect(page.lifting).toContainText("1RM 73.9 kg");
  await page.lifting.getByLabel("The cuff was inflated").check();
  await expect(page.lifting.getByRole("list", { name: "Why not" })).toContainText(
    "A set with an inflated cuff says nothing about the 1RM.",
  );
  await expect(page.saveMaximum).toBeDisabled();
  await page.isAccessible();
  await page.lifting.getByLabel("The cuff was inflated").uncheck();
  await page.saveMaximum.click();
  await expect(page.maxima.filter({ hasText: "Knee extension" })).toContainText("60,0 kg × 6, 2 left");

  await page.addEquipment("Leg extension");
  await page.saveEquipment();
  await expect(page.equipment).toContainText("40 loads, 5 to 102.5 kg");

  await page.chooseExercise("leg ext", "Knee extension");
  await expect(page.figure("Pressure, left leg")).toContainText("72 mmHg");
  await expect(page.figure("Pressure, left leg")).toContainText("40 % of 182 mmHg, exactly 72.8");
  await expect(page.figure("Pressure, right leg")).toContainText("75 mmHg");
  const load = page.figure("Load");
  await expect(load).toContainText("Exact 14.77 kg, loadable 12.5 kg");
  await expect(load).toContainText("pin at 10 kg and 2.5 kg added");
  await expect(load).toContainText("At most 20 % of the 1RM in cuffed session 1");
  await load.getByText("3 sources").click();
  await expect(load).toContainText("The first six cuffed sessions rise slowly");
  await expect(load).toContainText("Our policy");
  await page.isAccessible();

  await page.save.click();
  await expect(page.saved.filter({ hasText: "Knee extension" })).toContainText("72 mmHg");
  await browser.reload();
  await expect(page.saved.filter({ hasText: "Knee extension" })).toContainText("12.5 kg");
});

test("without clearance a cuff is refused by the form, the API and the database", async ({ db, as }) => {
  const { coach, client, measured } = await givenReady(db, { standing: { limbs: { LL: "refer" } } });
  const browser = await as(coach);
  const page = prescriptionPage(browser, client.clientId);
  await page.open();
  await expect(page.clearance).toContainText("Waits for a clinician");
  await page.chooseExercise("knee ext", "Knee extension");
  await page.limb("Right leg").click();
  const refused = page.reason("The left leg waits for a clinician's answer, so no cuff may go on it.");
  await expect(refused).toBeVisible();
  await expect(refused.getByRole("link", { name: "Open the screening" })).toHaveAttribute(
    "href",
    `/coach/clients/${client.clientId}/screening`,
  );
  await refused.getByText("sources").click();
  await expect(refused).toContainText("A cuff goes only on a limb that the screening has cleared");
  await expect(page.save).toBeDisabled();
  await expect(page.whyNot).toHaveText("One reason stands against it; it is listed with what to do.");
  await page.isAccessible();

  expect(await postPrescribe(browser, client, { cuffId: measured.cuffId, percentLop: 40 })).toEqual({
    status: 412,
    code: "prescription-refused",
    denials: ["limb-referred"],
  });
  expect(await storeCuff(db, coach, client, { lopId: measured.lopId, percentLop: 40 })).toBe("cuff_not_cleared");
});

test("nobody screened: every limb is closed, and all reasons are said at once", async ({ db, as }) => {
  const { coach, client, measured } = await givenReady(db, { standing: null });
  const page = prescriptionPage(await as(coach), client.clientId);
  await page.open();
  await expect(page.clearance.getByText("Not screened")).toHaveCount(4);
  await page.chooseExercise("knee ext", "Knee extension");
  await expect(page.reason("Nobody has screened the left leg yet")).toBeVisible();
  await expect(page.reason("Nobody has screened the right leg yet")).toBeVisible();
  await expect(page.reason("There is no occlusion pressure for the right leg, only for the left leg.")).toBeVisible();
  expect(await storeCuff(db, coach, client, { lopId: measured.lopId, percentLop: 40 })).toBe("cuff_no_screening");
});

test("a stale occlusion pressure is refused, and measuring again from the reason mends it", async ({ db, as }) => {
  const { coach, client, measured } = await givenReady(db, { measuredDaysAgo: 20 });
  const browser = await as(coach);
  const page = prescriptionPage(browser, client.clientId);
  await page.open();
  await expect(page.measurements.filter({ hasText: "Left leg" })).toContainText("No longer counts");
  await page.chooseExercise("knee ext", "Knee extension");
  await page.limb("Right leg").click();
  const stale = page.reason(/no longer counts: it is older than 14 days\.$|no longer counts: it is older than 14 days/);
  await expect(stale).toContainText("The occlusion pressure of the left leg");
  await expect(page.save).toBeDisabled();
  expect(await postPrescribe(browser, client, { cuffId: measured.cuffId, percentLop: 40 })).toMatchObject({
    status: 412,
    denials: ["lop-stale"],
  });
  expect(await storeCuff(db, coach, client, { lopId: measured.lopId, percentLop: 40 })).toBe("cuff_lop_stale");

  await stale.getByRole("link", { name: "Measure again" }).click();
  await page.typeReadings("Left leg", "150", "152");
  await page.saveMeasurement();
  await expect(page.figure("Pressure, left leg")).toContainText("60 mmHg");
  await expect(page.save).toBeEnabled();
});

test("above a ceiling is refused, never lowered silently; the coach takes the limit", async ({ db, as }) => {
  const { coach, client, measured } = await givenReady(db, {
    standing: { limbs: { LL: { outcome: "cleared-mod", ceilingPercent: 40 } } },
  });
  const browser = await as(coach);
  const page = prescriptionPage(browser, client.clientId);
  await page.open();
  await expect(page.clearance).toContainText("at most 40 % of LOP");
  await page.chooseExercise("knee ext", "Knee extension");
  await page.limb("Right leg").click();
  await page.pressure.fill("62,5");
  const above = page.reason("62.5 % of LOP is above the ceiling of 40 % for the left leg.");
  await above.getByText("Our policy").first().click();
  await expect(above).toContainText("The screening set a lower limit for this limb, and nobody can raise it.");
  await expect(page.pressure).toHaveValue("62,5");
  await expect(page.save).toBeDisabled();

  const asked = { cuffId: measured.cuffId, percentLop: 62.5 };
  const answer = await postPrescribe(browser, client, asked);
  expect(answer.status).toBe(412);
  expect(answer.denials).toContain("above-ceiling");
  expect(await storeCuff(db, coach, client, { lopId: measured.lopId, percentLop: 62.5 })).toBe("cuff_above_ceiling");
  expect(await storeCuff(db, coach, client, { lopId: measured.lopId, percentLop: 40 })).toBe("stored");

  await above.getByRole("button", { name: "Use 40 % of LOP" }).click();
  await expect(page.figure("Pressure, left leg")).toContainText("72 mmHg");
  await expect(page.figure("Pressure, left leg")).toContainText("At most 40 % of LOP");
});

test("an assistant reads it on a phone and is told why nothing can be changed", async ({ db, as }) => {
  const { practice, client } = await givenReady(db);
  const assistant = await givenStaff(db, practice, "assistant");
  const browser = await as(assistant, PHONE);
  const page = prescriptionPage(browser, client.clientId);
  await page.open();
  await expect(browser.getByText("measuring and prescribing is for coaches and clinicians")).toBeVisible();
  await expect(page.measurements.filter({ hasText: "Left leg" })).toContainText("182 mmHg");
  await expect(page.form).toHaveCount(0);
  await expect(browser.getByRole("button", { name: /Record|Add a cuff|equipment|Measure again/ })).toHaveCount(0);
});
