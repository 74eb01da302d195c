import { asActor, type Database } from "@cuffwise/db/client";
import {
  givenClient,
  givenEquipment,
  givenExperience,
  givenMeasuredCuff,
  givenOneRepMax,
  givenPractice,
  givenSession,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertCuff } from "@cuffwise/db/queries/cuff";
import { listSetLogs } from "@cuffwise/db/queries/set-log";
import { addDays, CuffId, plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { cm } from "@cuffwise/domain/units";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../src/fixtures.ts";
import { expectAccessible } from "../src/pages/accessible.ts";
import { playerPage } from "../src/pages/player-page.ts";
import { recordPage } from "../src/pages/record-page.ts";
import { settingsPage } from "../src/pages/settings-page.ts";

const TODAY = plainDateIn(new Date(), "Europe/London");
const EXTENSION: Entry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
  substitutions: [{ slug: "step-up", load: { type: "kg", kg: 12 } }],
  fallbacks: ["no-cuff", "other-cuff"],
};

/** A client with a leg day today, a cuff that was measured, and another one that never was. */
const givenTraveller = async (db: Database) => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const client = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, client);
  const measuredOn = addDays(TODAY, -2);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn, name: "Wide nylon" }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn, name: "Wide nylon, right" }),
  ];
  const { orgId } = practice.owner;
  await asActor(db, practice.owner, (tx) =>
    insertCuff(
      tx,
      { orgId, clientId: client.clientId },
      {
        id: CuffId.parse(newId()),
        cuff: { name: "Hand pump", limbKind: "leg", widthCm: cm(11.5), material: "nylon" },
        at: new Date(),
      },
    ),
  );
  await givenEquipment(db, client);
  await givenOneRepMax(db, client, "knee-extension", 70, { measuredOn });
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries: [EXTENSION],
    cuffs: { ext: cuffs },
    loads: { ext: 20 },
  });
  const session = await givenSession(db, client, { content, plannedOn: TODAY });
  return { practice, client, session };
};

const addHotel = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "I’m somewhere else" }).click();
  await page.getByRole("button", { name: "Somewhere new" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Hotel");
  await page.getByRole("radio", { name: "Pounds" }).check();
  await page.getByRole("button", { name: "Add equipment" }).click();
  await page.getByRole("menuitem", { name: "Dumbbells, 5 to 50 lb" }).click();
  await page.getByRole("checkbox", { name: /^Hand pump/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save this place" }).click();
};

test("somewhere else the plan is what the coach approved, in pounds, and no pressure is guessed", async ({
  db,
  as,
}) => {
  const { practice, client, session } = await givenTraveller(db);
  const page = await as(client.actor, PHONE);
  const player = playerPage(page);
  await player.open(session.id);
  await player.isWell();
  await addHotel(page);

  const there = page.getByRole("region", { name: "The session at Hotel" });
  await expect(there.getByText("Step-up").first()).toBeVisible();
  await expect(there.getByText("approved by your coach")).toBeVisible();
  await expect(there.getByText("25 lb (11.3 kg)").first()).toBeVisible();
  const handPump = there.getByRole("radio", { name: "Hand pump" });
  await expect(handPump).toBeDisabled();
  await expect(there.getByText(/^This cuff has no measurement/)).toBeVisible();
  await expect(there.getByText("mmHg")).toHaveCount(0);
  await expect(there.getByRole("radio", { name: "Without a cuff, light as planned" })).toBeChecked();
  await expectAccessible(page);

  await player.start();
  await expect(page.getByText("mmHg")).toHaveCount(0);
  await expect(player.next).toContainText("15 × 25 lb");
  await page.reload();
  await expect(player.next).toContainText("15 × 25 lb");
  await page.getByRole("button", { name: "Set 1 left: load 25 lb, change" }).click();
  await expect(page.getByText("Dumbbells, 5 to 50 lb: 25 lb")).toBeVisible();
  await page.getByRole("button", { name: "Set 1 left: load 25 lb, change" }).click();
  await player.complete(1);
  await expect(player.saved).toBeVisible();

  const sets = await asActor(db, client.actor, (tx) => listSetLogs(tx, client.actor.orgId, [session.id]));
  expect(sets).toMatchObject([
    { entryKey: "ext", exerciseSlug: "step-up", side: "left", loadKg: 11.34, loadEntered: "25 lb", cuffed: false },
  ]);

  const coach = await as(practice.owner);
  const record = recordPage(coach);
  await record.open(client.clientId);
  await record.show(/Lower body/);
  await expect(coach.getByRole("heading", { name: "A Knee extension → Step-up (approved)" })).toBeVisible();
  await record.isAccessible();
});

test("what somebody sets holds at once, survives a reload and another device, and can be taken back", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const settings = settingsPage(page);
  await settings.open();
  await settings.choose("Colours", "Gym: high contrast, large");
  await settings.choose("Loads in", "Pounds");
  await settings.choose("How a timer calls you", "Silent");
  await settings.turn("Larger type");
  await expect(page.locator("html")).toHaveAttribute("data-cw-gym", "");
  await expect(settings.saved).toBeVisible();
  await settings.isAccessible();
  await page.reload();
  await expect(settings.choice("Colours", "Gym: high contrast, large")).toBeChecked();
  await expect(settings.choice("Loads in", "Pounds")).toBeChecked();
  await expect(settings.choice("How a timer calls you", "Silent")).toBeChecked();
  await expect(settings.toggle("Larger type")).toBeChecked();
  await settings.isAccessible();

  const other = await as(client.actor, PHONE);
  await settingsPage(other).open();
  await expect(other.locator("html")).toHaveAttribute("data-cw-gym", "");

  await settings.choose("Colours", "Light");
  await expect(page.locator("html")).not.toHaveAttribute("data-cw-gym", "");
  await settings.undo();
  await expect(settings.choice("Colours", "Gym: high contrast, large")).toBeChecked();
});

test("a setting that is changed without a signal holds, waits, and is sent when there is one", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  const page = await as(client.actor, PHONE);
  const settings = settingsPage(page);
  await settings.open();
  await page.context().setOffline(true);
  await settings.choose("Colours", "Dark");
  await expect(page.getByText("Kept on this phone. It is sent as soon as there is a signal.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.context().setOffline(false);
  await expect(settings.saved).toBeVisible();
  await page.reload();
  await expect(settings.choice("Colours", "Dark")).toBeChecked();
});
