import { readdirSync } from "node:fs";
import { APP_ERRORS } from "@cuffwise/api/errors";
import { expect, it } from "vitest";
import { type Copy, sentenceFor } from "./copy.ts";

const FEATURES = `${import.meta.dirname}/../../features`;

const isCopy = ([name, value]: [string, unknown]): boolean =>
  name.endsWith("_COPY") && typeof value === "object" && value !== null;

/** What every feature says in its own words, put together. */
const featureCopy = async (): Promise<Copy> => {
  const folders = readdirSync(FEATURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const modules = await Promise.all(
    folders.map(async ({ name }): Promise<Record<string, unknown>> => {
      const hasCopy = readdirSync(`${FEATURES}/${name}`).includes("copy.ts");
      return hasCopy ? import(`${FEATURES}/${name}/copy.ts`) : {};
    }),
  );
  return Object.assign(
    {},
    ...modules.flatMap((module) =>
      Object.entries(module)
        .filter(isCopy)
        .map(([, copy]) => copy),
    ),
  );
};

const copy = await featureCopy();

it.each(Object.keys(APP_ERRORS))("has a sentence for the API's %s", (code) => {
  expect(sentenceFor(code, copy)).not.toBe(sentenceFor("a code nobody knows"));
});
