import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import config from "../playwright.config.ts";

// The app's icons as PNG files, drawn by Chromium from the one SVG: pnpm --filter @cuffwise/e2e run icons

const WEB = fileURLToPath(new URL("../../web", import.meta.url));
const OUT = join(WEB, "public/icons");

/** The launcher cuts a maskable icon to any shape within its middle four fifths; Apple rounds the corners itself. */
const ICONS = [
  { name: "icon-192.png", size: 192, round: true, share: 1 },
  { name: "icon-512.png", size: 512, round: true, share: 1 },
  { name: "icon-maskable-512.png", size: 512, round: false, share: 0.8 },
  { name: "apple-touch-icon.png", size: 180, round: false, share: 0.9 },
] as const;

const svg = await readFile(join(WEB, "src/app/icon.svg"), "utf8");
const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? "";
const browser = await chromium.launch(config.use?.launchOptions);
try {
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, "icon.svg"), svg);
  for (const { name, size, round, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inset = (size * (1 - share)) / 2;
    await page.setContent(
      `<style>html,body{margin:0;background:${round ? "transparent" : ground}}svg{position:absolute;inset:${inset}px;width:${size * share}px;height:${size * share}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(OUT, name), omitBackground: round });
    await page.close();
  }
} finally {
  await browser.close();
}
