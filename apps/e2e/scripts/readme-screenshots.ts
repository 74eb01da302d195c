import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEMO_PASSWORD } from "@cuffwise/db/seed";
import { type BrowserContextOptions, chromium } from "@playwright/test";
import config from "../playwright.config.ts";
import { startApp } from "../src/harness/app.ts";

// The README's two pictures, from the production build with the demo: pnpm --filter @cuffwise/e2e run screenshots

const FOLDER = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));

const folder = await mkdtemp(join(tmpdir(), "cuffwise-shots-"));
const app = await startApp({ demoIn: join(folder, "data") });
const browser = await chromium.launch(config.use?.launchOptions);

const signedIn = async (login: string, options: BrowserContextOptions) => {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: "en-GB",
    timezoneId: "Europe/Copenhagen",
    ...options,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(/e-mail/i).fill(`${login}@demo.cuffwise.test`);
  await page.getByLabel(/^password/i).fill(DEMO_PASSWORD);
  await page
    .getByRole("button", { name: /sign in/i })
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
};

try {
  const coach = await signedIn("casper", { viewport: { width: 1440, height: 900 } });
  await coach.getByRole("table").waitFor();
  await coach.screenshot({ path: join(FOLDER, "coach.png") });

  const client = await signedIn("kim", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  await client.getByRole("heading", { level: 1 }).waitFor();
  await client.screenshot({ path: join(FOLDER, "client.png") });
} finally {
  await browser.close();
  await app.stop();
  await rm(folder, { recursive: true, force: true });
}
