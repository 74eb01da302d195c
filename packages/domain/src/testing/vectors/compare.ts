/** Most numbers of the files have three decimals or more; those with fewer were rounded to what they show. */
const LEAST_DECIMALS = 3;
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

const isNear = (expected: number, got: number): boolean => {
  const decimals = decimalsOf(expected);
  const tolerance = decimals === 0 || decimals >= LEAST_DECIMALS ? 10 ** -LEAST_DECIMALS : 0.5 * 10 ** -decimals;
  return expected === got || Math.abs(expected - got) <= tolerance + 1e-9;
};

/** Whether the engine's answer is what the file says; fields that a file does not name are not compared. */
export const isSame = (expected: unknown, got: unknown): boolean => {
  if (typeof expected === "number") return typeof got === "number" && isNear(expected, got);
  if (Array.isArray(expected))
    return Array.isArray(got) && got.length === expected.length && expected.every((one, at) => isSame(one, got[at]));
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return false;
    const have = new Map(Object.entries(got));
    return Object.entries(expected).every(([key, one]) => have.has(key) && isSame(one, have.get(key)));
  }
  return (expected ?? null) === (got ?? null);
};
