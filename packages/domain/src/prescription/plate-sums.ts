export interface PlateStock {
  /** A whole number in any unit. */
  readonly weight: number;
  readonly count: number;
}

export interface PlateSums {
  /** Every sum that can be made, ascending, 0 included. */
  readonly reachable: readonly number[];
  /** The plates of a sum, heaviest first: the fewest, and on a tie those with the heavier plates. */
  readonly platesFor: (sum: number) => readonly number[];
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** 0 = cannot be made; otherwise one more than the number of plates. */
type PlateCounts = Uint16Array;

/**
 * All sums of a bounded stock of plates (bounded subset-sum, one pass per kind of plate). Greedy loading is wrong
 * for real stocks: with one 25 and two 20s it cannot make 40. Time and space grow with total ÷ common divisor.
 */
export const fewestPlates = (stock: readonly PlateStock[]): PlateSums => {
  const kinds = stock.filter(({ weight, count }) => weight > 0 && count > 0).toSorted((a, b) => b.weight - a.weight);
  const grain = kinds.reduce((divisor, { weight }) => greatestCommonDivisor(divisor, weight), 0) || 1;
  const size = kinds.reduce((sum, { weight, count }) => sum + (weight / grain) * count, 0) + 1;

  let counts: PlateCounts = new Uint16Array(size);
  counts[0] = 1;
  /** Per kind and sum: how many of that kind the best loading holds. */
  const used: Uint8Array[] = [];

  const vectorOf = (sum: number, upTo: number): number[] => {
    const vector: number[] = [];
    let rest = sum;
    for (let kind = upTo; kind >= 0; kind -= 1) {
      const copies = used[kind]?.[rest] ?? 0;
      vector.unshift(copies);
      rest -= (copies * (kinds[kind]?.weight ?? 0)) / grain;
    }
    return vector;
  };
  const isHeavier = (a: readonly number[], b: readonly number[]): boolean => {
    const first = a.findIndex((copies, kind) => copies !== b[kind]);
    return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
  };

  for (const [kind, { weight, count }] of kinds.entries()) {
    const step = weight / grain;
    const next = new Uint16Array(counts);
    const copiesOf = new Uint8Array(size);
    for (let sum = step; sum < size; sum += 1) {
      for (let copies = 1; copies <= count && copies * step <= sum; copies += 1) {
        const before = counts[sum - copies * step] ?? 0;
        if (before === 0) continue;
        const now = next[sum] ?? 0;
        const isBetter =
          now === 0 ||
          before + copies < now ||
          (before + copies === now &&
            isHeavier(
              [...vectorOf(sum - copies * step, kind - 1), copies],
              [...vectorOf(sum - (copiesOf[sum] ?? 0) * step, kind - 1), copiesOf[sum] ?? 0],
            ));
        if (isBetter) {
          next[sum] = before + copies;
          copiesOf[sum] = copies;
        }
      }
    }
    counts = next;
    used.push(copiesOf);
  }

  const reachable: number[] = [];
  for (let sum = 0; sum < size; sum += 1) if ((counts[sum] ?? 0) > 0) reachable.push(sum * grain);
  return {
    reachable,
    platesFor: (sum) =>
      vectorOf(sum / grain, kinds.length - 1).flatMap((copies, kind) =>
        Array.from({ length: copies }, () => kinds[kind]?.weight ?? 0),
      ),
  };
};
