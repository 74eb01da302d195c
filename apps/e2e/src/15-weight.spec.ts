import { givenClient, givenPractice, givenScreening, givenSession, givenTemplate } from "@cuffwise/db/given";
import { findExercise } from "@cuffwise/domain/exercises";
import { plainDateIn } from "@cuffwise/domain/kernel";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixtures.ts";

/** Words of an exercise that is in nobody's session here: whoever has them has the whole catalogue. */
const OTHER = findExercise("wall-squat")?.how ?? "";

/** What every chart that is drawn has in its script. */
const DRAWN = "recharts-";

/** Which scripts of a page, opened afresh, hold a text. */
const scriptsWith = async (page: Page, path: string, wanted: string): Promise<readonly string[]> => {
  const scripts: Promise<readonly [url: string, text: string]>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(
      response.text().then(
        (text) => [response.url(), text] as const,
        // Asked for after the look, when the browser was being closed.
        () => [response.url(), ""] as const,
      ),
    );
  });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("load");
  const read = await Promise.all(scripts);
  expect(read.length).toBeGreaterThan(0);
  return read.filter(([, text]) => text.includes(wanted)).map(([url]) => url);
};

test("no page of a client carries the catalogue; the coach's builder does", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice);
  await givenScreening(db, client);
  const session = await givenSession(db, client, { plannedOn: plainDateIn(new Date(), "Europe/London") });
  expect(OTHER).not.toBe("");
  for (const path of [
    "/me",
    "/me/plan",
    "/me/progress",
    "/me/history",
    "/me/profile",
    "/me/screening",
    "/me/screening/changed",
  ])
    expect([path, await scriptsWith(await as(client.actor, PHONE), path, OTHER)]).toEqual([path, []]);
  expect(await scriptsWith(await as(client.actor, PHONE), `/me/session/${session.id}`, OTHER)).toEqual([]);

  const template = await givenTemplate(db, practice.owner);
  expect(await scriptsWith(await as(practice.owner), `/coach/templates/${template.id}`, OTHER)).not.toEqual([]);
});

test("nobody who trains fetches what draws charts", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db));
  await givenScreening(db, client);
  const session = await givenSession(db, client, { plannedOn: plainDateIn(new Date(), "Europe/London") });
  for (const path of ["/me", "/me/plan", `/me/session/${session.id}`])
    expect([path, await scriptsWith(await as(client.actor, PHONE), path, DRAWN)]).toEqual([path, []]);
});
