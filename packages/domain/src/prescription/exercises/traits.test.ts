import { expect, it } from "vitest";
import { EXERCISES } from "./catalogue.ts";
import { findTraits } from "./traits.ts";

it("says of every exercise what the catalogue says, and nothing of others", () => {
  const traits = EXERCISES.map(({ slug }) => [slug, findTraits(slug)]);
  expect(traits).toEqual(EXERCISES.map(({ slug, limbKind, laterality }) => [slug, { limbKind, laterality }]));
  expect(findTraits("left-the-catalogue")).toBeUndefined();
});
