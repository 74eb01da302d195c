import { expect, it } from "vitest";
import { type KeptAnswer, withAnswer } from "./kept-answers.ts";

const answer = (name: string, at: number): KeptAnswer => ({ key: [["progress", name]], data: at, at });

it("keeps the newest answer of each question, newest first, and forgets what nobody looked at for long", () => {
  const two = withAnswer(withAnswer([], answer("a", 1)), answer("b", 2));
  expect(withAnswer(two, answer("a", 3)).map(({ data }) => data)).toEqual([3, 2]);
  const many = Array.from({ length: 40 }, (_, at) => answer(`${at}`, at));
  const kept = many.reduce<readonly KeptAnswer[]>(withAnswer, []);
  expect(kept).toHaveLength(16);
  expect(kept[0]?.at).toBe(39);
});
