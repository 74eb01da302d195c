import { describe, expect, it } from "vitest";
import { changeText } from "./plan-changes-text.ts";

describe("a change of the plan in words", () => {
  it.each([
    [{ what: "load", from: 30, to: 27.5 }, "27.5 kg instead of 30 kg"],
    [{ what: "load", from: "30 %", to: "20 %" }, "20 % of the 1RM instead of 30 %"],
    [{ what: "pressure", from: 50, to: 40 }, "40 % of the occlusion pressure instead of 50 %"],
    [{ what: "repetitions", from: "30-15-15-15", to: "2 × 15" }, "2 × 15 instead of 30-15-15-15"],
    [{ what: "sets", from: 4, to: 2 }, "2 sets instead of 4"],
    [{ what: "sets", from: 2, to: 1 }, "1 set instead of 2"],
    [{ what: "cuff", from: "on", to: "off" }, "without the cuff today"],
    [{ what: "failure", from: "to failure", to: "short of it" }, "stop short of failure"],
    [{ what: "deflation", from: "between exercises", to: "between sets" }, "open the cuff between the sets"],
  ] as const)("%o", (change, words) => {
    expect(changeText(change, "metric")).toBe(words);
  });

  it("keeps the reader's own units", () => {
    expect(changeText({ what: "load", from: 30, to: 27.5 }, "imperial")).toMatch(
      /^60\.6\d? lb instead of 66\.1\d? lb$/,
    );
  });
});
