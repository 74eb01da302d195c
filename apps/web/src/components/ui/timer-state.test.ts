import { describe, expect, it } from "vitest";
import { timerState } from "./timer-state.ts";

describe("a rest of 60 s", () => {
  it.each([
    { elapsed: 0, shown: 60, tone: "active", milestone: null },
    { elapsed: 49.9, shown: 11, tone: "active", milestone: null },
    { elapsed: 50, shown: 10, tone: "active", milestone: "10 seconds of rest left" },
    { elapsed: 60, shown: 0, tone: "done", milestone: "Rest is over" },
    { elapsed: 75, shown: -15, tone: "done", milestone: "Rest is over" },
  ])("after $elapsed s shows $shown", ({ elapsed, ...state }) => {
    expect(timerState({ elapsed, total: 60, kind: "rest" })).toMatchObject(state);
  });
});

describe("a cuff limit of 8 min", () => {
  it.each([
    { elapsed: 359, tone: "active" },
    { elapsed: 360, tone: "attention" },
    { elapsed: 479, tone: "attention" },
    { elapsed: 480, tone: "safety" },
    { elapsed: 600, tone: "safety", shown: 600, share: 1 },
  ])("after $elapsed s is $tone", ({ elapsed, ...state }) => {
    expect(timerState({ elapsed, total: 480, kind: "limit" })).toMatchObject(state);
  });
});

it("never counts back when the clock was set back", () => {
  expect(timerState({ elapsed: -5, total: 60, kind: "rest" })).toMatchObject({ shown: 60, share: 0 });
});
