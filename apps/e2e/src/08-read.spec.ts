import { givenArticle, givenHeldComment, givenPerson } from "@cuffwise/db/given";
import { DESK, expect, PHONE, test } from "./fixtures.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { articlePage } from "./pages/article-page.ts";
import { moderationPage } from "./pages/moderation-page.ts";

const WITHOUT_SCRIPT = { ...PHONE, javaScriptEnabled: false };

test("a visitor reads without script, asks, is answered by staff, and the next request shows it", async ({
  db,
  as,
  visitor,
}) => {
  const { slug, content } = await givenArticle(db);
  const moderator = await givenPerson(db, { name: "Mo Moderator", siteRoles: ["moderator"] });
  const browser = await visitor(WITHOUT_SCRIPT);
  const page = articlePage(browser, slug);

  const response = await page.open();
  expect(response.headers()["content-security-policy"]).toContain("script-src 'none'");
  for (const fact of content.facts) {
    await expect(page.fact(fact.number)).toContainText(fact.heading);
    await expect(page.fact(fact.number).getByRole("table", { name: /Claim check/ })).toBeVisible();
  }
  await expect(browser.getByRole("complementary", { name: "Before you start" })).toBeVisible();
  await expect(browser.getByText("Demo person.").first()).toBeVisible();

  await page.fact(1).getByRole("link", { name: "Reference 4" }).click();
  await expect(browser).toHaveURL(/#ref-4$/);
  await page.references.getByRole("link", { name: "Back to place 1 that cites reference 4" }).click();
  await expect(browser).toHaveURL(/#cite-4-1$/);

  await page.ask({ name: "Ruth", body: "Can this help somebody with type 2 diabetes?" });
  await expect(browser.getByRole("status")).toContainText("waiting for a moderator");
  await page.open();
  await expect(page.comment("Ruth")).toHaveCount(0);

  const desk = moderationPage(await as(moderator));
  await desk.open();
  await desk.answer("Ruth", "It may, under supervision; ask the diabetes team first.");

  await page.open();
  await expect(page.comment("Ruth")).toContainText("type 2 diabetes");
  await expect(page.comment("Mo Moderator")).toContainText("Staff");
  await expect(page.comment("Mo Moderator")).toContainText("ask the diabetes team first");
});

test("the form keeps what was typed and puts a sentence beside the field", async ({ db, visitor }) => {
  const { slug } = await givenArticle(db);
  // Without script the browser's own check of the address still runs; an address it likes and we do not passes it.
  const browser = await visitor(WITHOUT_SCRIPT);
  const page = articlePage(browser, slug);
  await page.open();
  const body = `First line\n\n${"é".repeat(2_001)}`;
  await page.ask({ name: "Ruth", email: "ruth@localhost", body });
  await expect(browser.getByText("Your text is longer than 2,000 characters.")).toBeVisible();
  await expect(browser.getByText("This does not look like an e-mail address.")).toBeVisible();
  await expect(page.field("Your name")).toHaveValue("Ruth");
  await expect(page.field("E-mail (optional)")).toHaveValue("ruth@localhost");
  await expect(page.field("Your text")).toHaveValue(body);

  await page.ask({ name: "Ruth", body: "Shorter: how wide should the cuff be?" });
  await expect(browser.getByRole("status")).toContainText("waiting for a moderator");
});

test("every public page is accessible, runs no script of its own and asks no other host", async ({
  db,
  visitor,
  baseURL,
}) => {
  const { slug, articleId } = await givenArticle(db);
  await givenHeldComment(db, { articleId });
  const browser = await visitor(DESK);
  const asked = new Set<string>();
  const complaints: string[] = [];
  browser.on("request", (request) => asked.add(new URL(request.url()).origin));
  browser.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  for (const path of ["/", "/articles", `/articles/${slug}`, "/about", "/corrections", "/privacy"]) {
    await browser.goto(path);
    await expectAccessible(browser);
    expect(await browser.locator("script:not([type='application/ld+json'])").count(), path).toBe(0);
  }
  expect([...asked]).toEqual([baseURL]);
  expect(complaints).toEqual([]);
});

test("an address without an article is a real 404, and a form from elsewhere is refused", async ({ db, visitor }) => {
  const { slug } = await givenArticle(db);
  const browser = await visitor(WITHOUT_SCRIPT);
  const missing = await browser.goto("/articles/no-such-article");
  expect(missing?.status()).toBe(404);
  await expect(browser.getByRole("heading", { level: 1, name: "There is no page here" })).toBeVisible();

  const forged = await browser.request.post(`/articles/${slug}/comments`, {
    form: { name: "Eve", email: "", kind: "remark", body: "From another site" },
    headers: { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  });
  expect(forged.status()).toBe(403);
});

test("a moderator works by keyboard: urgent first, one letter each, and everything can be taken back", async ({
  db,
  as,
  visitor,
}) => {
  const article = await givenArticle(db);
  const moderator = await givenPerson(db, { siteRoles: ["moderator"] });
  const at = (minutes: number) => new Date(Date.UTC(2000, 0, 1, 0, minutes));
  await givenHeldComment(db, article, { authorName: "Kim Calm", body: "A calm question about cuffs.", at: at(1) });
  await givenHeldComment(db, article, {
    authorName: "Uma Urgent",
    notes: [
      { reason: "guest", points: 0 },
      { reason: "urgent-symptom", points: 0 },
    ],
    at: at(2),
  });

  const browser = await as(moderator, DESK);
  const desk = moderationPage(browser);
  await desk.open();
  await expect(desk.card("Uma Urgent")).toContainText("Names a warning sign");
  await expect.poll(desk.focused).toBe("Comment by Uma Urgent");

  await desk.card("Kim Calm").focus();
  await browser.keyboard.press("a");
  await expect(browser.getByText("Approved. Readers see it from now on.")).toBeVisible();
  await expect(desk.card("Kim Calm")).toHaveCount(0);
  const reader = articlePage(await visitor(WITHOUT_SCRIPT), article.slug);
  await reader.open();
  await expect(reader.comment("Kim Calm")).toBeVisible();

  await browser.getByRole("button", { name: "Undo" }).click();
  await expect(desk.card("Kim Calm")).toBeVisible();
  await reader.open();
  await expect(reader.comment("Kim Calm")).toHaveCount(0);

  await desk.card("Kim Calm").focus();
  await browser.keyboard.press("s");
  await expect(desk.card("Kim Calm")).toHaveCount(0);
  await desk.pile("Decided");
  await expect(desk.card("Kim Calm")).toContainText("Spam");
});

test("the desk is closed to people without a role for the site", async ({ db, as }) => {
  const nobody = await givenPerson(db);
  const browser = await as(nobody);
  await browser.goto("/moderation");
  await expect(browser.getByRole("heading", { name: "Moderation" })).toHaveCount(0);
});
