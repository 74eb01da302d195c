import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOffset, toServerTime } from "./device-time.ts";
import { laterOf, mergeEnd, mergeSet, moreSevere } from "./merge.ts";
import type { SetFields } from "./operation.ts";

const SET: SetFields = {
  load: { kg: 20, entered: "20" },
  reps: 30,
  rir: null,
  discomfort: 4,
  status: "done",
  cuffSeconds: 120,
  note: "",
};

describe("two corrections of a set", () => {
  it("of different fields both hold, without a word", () => {
    const stored = { ...SET, reps: 28 };
    expect(mergeSet(stored, { load: SET.load }, { load: { kg: 22, entered: "22" } })).toEqual({
      fields: { load: { kg: 22, entered: "22" } },
      conflicts: [],
    });
  });

  it("of one field: the later holds, and is named", () => {
    expect(mergeSet({ ...SET, reps: 28 }, { reps: 30 }, { reps: 29 })).toEqual({
      fields: { reps: 29 },
      conflicts: ["reps"],
    });
  });

  it("that say the same are no conflict", () => {
    expect(mergeSet({ ...SET, reps: 28 }, { reps: 30 }, { reps: 28 })).toEqual({ fields: {}, conflicts: [] });
  });

  it("never make a complaint smaller, in whichever order they arrive", () => {
    const scale = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(scale, scale, scale, (seen, one, two) => {
        const after = (stored: SetFields, to: number | null): SetFields => ({
          ...stored,
          ...mergeSet(stored, { discomfort: seen }, { discomfort: to }).fields,
        });
        const start = { ...SET, discomfort: seen };
        // The first one changes what it saw; the second one meets it.
        const both = after(after(start, one), two).discomfort;
        if (one !== seen) expect(both).toBe(moreSevere(one, two));
        else expect(both).toBe(two);
      }),
    );
  });

  it("what the device itself had seen may be made smaller: that is a correction", () => {
    expect(mergeSet(SET, { discomfort: 4 }, { discomfort: 2 })).toEqual({ fields: { discomfort: 2 }, conflicts: [] });
  });
});

describe("two ends of a session", () => {
  it("a stop outranks an end, whichever came first", () => {
    expect(mergeEnd("started", "stopped")).toBe("stopped");
    expect(mergeEnd("done", "stopped")).toBe("stopped");
    expect(mergeEnd("stopped", "done")).toBeNull();
    expect(mergeEnd("unfinished", "done")).toBe("done");
    expect(mergeEnd("planned", "stopped")).toBeNull();
    expect(mergeEnd("skipped", "done")).toBeNull();
  });

  it("the later instant is the end", () => {
    const [early, late] = [new Date("2026-11-24T18:00:00Z"), new Date("2026-11-24T19:00:00Z")];
    expect(laterOf(early, late)).toBe(late);
    expect(laterOf(late, early)).toBe(late);
    expect(laterOf(null, early)).toBe(early);
  });
});

describe("a device's clock", () => {
  const NOW = new Date("2026-11-24T18:00:00Z");
  const off = (ms: number) => new Date(NOW.getTime() + ms);

  it("is taken at its word when it is about right", () => {
    expect(clockOffset(off(120_000), NOW)).toBe(0);
    expect(clockOffset(off(-120_000), NOW)).toBe(0);
    expect(clockOffset(off(120_001), NOW)).toBe(120_001);
  });

  it("corrected, puts nothing after its arrival and changes no order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 })),
        fc.integer({ min: -1e9, max: 1e9 }),
        (moments, ahead) => {
          const times = moments
            .toSorted((a, b) => a - b)
            .map((ms) => toServerTime(off(ms + ahead), ahead, NOW).getTime());
          expect(times.every((time) => time <= NOW.getTime())).toBe(true);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        },
      ),
    );
    expect(toServerTime(off(3_600_000 - 5_000), 3_600_000, NOW)).toEqual(off(-5_000));
  });
});
