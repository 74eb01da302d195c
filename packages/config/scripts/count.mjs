// From the runners' reports to one sum. A runner that crashed counts as at least one failure.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {unknown} value @param {string} key @returns {unknown} */
const field = (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined);

/** @param {unknown} value */
const number = (value) => (typeof value === "number" ? value : 0);

/** @param {Count} count @param {number} exitCode @returns {Count} */
const atLeastOneFailure = (count, exitCode) => {
  const nothing = count.passed + count.failed === 0;
  return count.failed === 0 && (exitCode !== 0 || nothing) ? { ...count, failed: 1 } : count;
};

/** @param {unknown} report vitest's JSON @param {number} exitCode @returns {Count} */
export const countVitest = (report, exitCode) => {
  const files = field(report, "testResults");
  const brokenFiles = (Array.isArray(files) ? files : []).filter((file) => {
    const assertions = field(file, "assertionResults");
    const anyFailed = Array.isArray(assertions) && assertions.some((one) => field(one, "status") === "failed");
    return field(file, "status") === "failed" && !anyFailed; // it did not even load
  });
  return atLeastOneFailure(
    {
      passed: number(field(report, "numPassedTests")),
      failed: number(field(report, "numFailedTests")) + brokenFiles.length,
      skipped: number(field(report, "numPendingTests")) + number(field(report, "numTodoTests")),
    },
    exitCode,
  );
};

/** @param {unknown} report Playwright's JSON @param {number} exitCode @returns {Count} */
export const countPlaywright = (report, exitCode) => {
  const stats = field(report, "stats");
  return atLeastOneFailure(
    {
      passed: number(field(stats, "expected")),
      failed: number(field(stats, "unexpected")) + number(field(stats, "flaky")),
      skipped: number(field(stats, "skipped")),
    },
    exitCode,
  );
};

/** @param {readonly Count[]} counts @returns {Count} */
export const addUp = (counts) => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
});

/** @param {Count} count */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
