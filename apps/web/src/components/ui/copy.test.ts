import { APP_ERRORS } from "@cuffwise/api/errors";
import { expect, it } from "vitest";
import { sentenceFor } from "./copy.ts";

it.each(Object.keys(APP_ERRORS))("has a sentence for the API's %s", (code) => {
  expect(sentenceFor(code)).not.toBe(sentenceFor("a code nobody knows"));
  expect(sentenceFor(code)).toMatch(/^[A-Z].*\.$/);
});
