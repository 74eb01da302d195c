import { expect, it } from "vitest";
import { addUp, countPlaywright, countVitest, summary } from "../scripts/count.mjs";

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((one) => ({ status: one })),
});

it("adds up what the runners report", () => {
  const unit = countVitest(
    { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] },
    0,
  );
  const e2e = countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }, 1);
  expect(addUp([unit, e2e])).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

it("prints the sum as people and machines read it", () => {
  expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(summary({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});

it("counts a test file that could not be loaded as a failure", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file("failed"), file("failed", "failed"), file("passed", "passed")],
  };
  expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 0 });
});

it.each([
  ["left no report", undefined, 137],
  ["passed its tests and then crashed", { numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1],
  ["found no tests", { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0],
])("counts a runner that %s as a failure", (_, report, code) => {
  expect(countVitest(report, code).failed).toBe(1);
  expect(countPlaywright(undefined, code).failed).toBe(1);
});
