/** Numbers from a seed (mulberry32): the demo looks lived in and is the same every time. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Ids by counting, one range per client, so that the order in which clients are written does not matter. */
export const createIds = (range: number) => {
  let n = 0;
  return (): string => {
    n += 1;
    return `00000000-0000-7000-8${range.toString(16).padStart(3, "0")}-${n.toString(16).padStart(12, "0")}`;
  };
};
