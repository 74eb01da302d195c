import { describe, expect, it } from "vitest";
import { SessionContent } from "#programme/index.ts";
import { adaptContent, type TodaysLimits } from "./adapt-content.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const content = SessionContent.parse({
  schema: 1,
  day: {
    weekday: 1,
    title: "Lower body",
    exercises: [
      {
        kind: "bfr",
        key: "ext",
        group: "A",
        slug: "knee-extension",
        sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15, toFailure: true }],
        restSeconds: 30,
        tempo: "2-0-2-0",
        load: { type: "percent-1rm", percent: 30 },
        cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
      },
    ],
  },
  resolved: {
    ext: {
      exactKg: 20,
      loadableKg: 20,
      percent1rm: 30,
      cuffs: [
        {
          limb: "LL",
          lopId: ID,
          cuffId: ID,
          cuffName: "Leg cuff",
          percentLop: 60,
          pressureMmHg: 105,
          measuredOn: "2026-11-01",
          posture: "seated",
          method: "doppler",
        },
      ],
      capNote: null,
      restSeconds: 30,
      protocolLimitSeconds: 480,
    },
  },
});

const limits = (over: Partial<TodaysLimits> = {}): TodaysLimits => ({
  modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null },
  flags: [],
  cuffs: true,
  blockedLimbs: [],
  ceilingPercent: { LA: 80, RA: 80, LL: 80, RL: 80 },
  ...over,
});

const only = (adapted: SessionContent) => ({ entry: adapted.day.exercises[0], resolved: adapted.resolved.ext });

describe("adaptContent", () => {
  it("changes nothing on an ordinary day", () => {
    expect(adaptContent(content, limits())).toEqual(content);
  });

  it("halves the sets and takes the set to failure out on a careful day", () => {
    const { entry } = only(
      adaptContent(content, limits({ modifications: { halfSets: true, stopTwoRepsShort: true, ceilingPercent: 50 } })),
    );
    expect(entry?.sets).toEqual([{ reps: 30 }, { reps: 15 }]);
  });

  it("lowers the pressure to the limit of the limb, rounded down, and never raises one", () => {
    const at = (LL: number) =>
      only(adaptContent(content, limits({ ceilingPercent: { LA: 80, RA: 80, LL, RL: 80 } }))).resolved?.cuffs[0];
    expect(at(50)).toMatchObject({ percentLop: 50, pressureMmHg: 87 });
    expect(at(60)).toMatchObject({ percentLop: 60, pressureMmHg: 105 });
  });

  it("opens the cuff between sets and spares the last set when a limit of today says so", () => {
    const { entry } = only(adaptContent(content, limits({ flags: ["deflate-between-sets", "no-failure"] })));
    expect(entry).toMatchObject({ cuff: { deflate: "between-sets" } });
    expect(entry?.sets.at(-1)).toEqual({ reps: 15 });
  });

  it("takes the cuff off the exercises of a limb that rests, and off no other", () => {
    expect(only(adaptContent(content, limits({ blockedLimbs: ["LL"] })))).toMatchObject({
      entry: { kind: "ordinary" },
      resolved: { cuffs: [] },
    });
    expect(only(adaptContent(content, limits({ blockedLimbs: ["RA"] }))).entry?.kind).toBe("bfr");
  });

  it("takes the cuffs off where two limbs would be under pressure together and only one may be", () => {
    const entry = content.resolved.ext;
    const [left] = entry?.cuffs ?? [];
    if (entry === undefined || left === undefined) throw new Error("the content has a cuff");
    const two = { ...content, resolved: { ext: { ...entry, cuffs: [left, { ...left, limb: "RL" as const }] } } };
    const oneLimb = limits({ flags: ["one-limb-at-a-time"] });
    expect(only(adaptContent(two, limits())).entry?.kind).toBe("bfr");
    expect(only(adaptContent(two, oneLimb))).toMatchObject({ entry: { kind: "ordinary" }, resolved: { cuffs: [] } });
    expect(only(adaptContent(content, oneLimb)).entry?.kind).toBe("bfr");
  });

  it("turns cuffed work into the same light work without a cuff, and stays a valid session", () => {
    const adapted = adaptContent(content, limits({ cuffs: false }));
    expect(only(adapted)).toMatchObject({ entry: { kind: "ordinary" }, resolved: { cuffs: [] } });
    expect(SessionContent.parse(adapted)).toEqual(adapted);
  });
});
