import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { evaluateFollowUp } from "#session/index.ts";
import { planNextSession } from "./plan-next-session.ts";
import { cuffed, day, did, everyLimb, free, GYM, nextText, standing, withMaximum } from "./testing/diary.ts";

const FULL = "30-15-15-15";
const knee = cuffed("knee-extension", FULL, 30, 50);
const asAssigned = { cuffs: [], capNote: null, restSeconds: 30, protocolLimitSeconds: 600 };
const lightKnee = cuffed("knee-extension", FULL, 20, 50);

describe("a knee extension at 30 % of 100 kg and 50 % of the occlusion pressure", () => {
  it("is done as planned when there is no past", () => {
    expect(nextText(day(knee), [])).toBe("knee-extension 30-15-15-15, 30 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg");
  });

  it("stays after one easy session", () => {
    const past = [did("11-20", knee, "30 15 15 17", { effort: 7, discomfort: 4 })];
    expect(nextText(day(knee), past)).toBe("knee-extension 30-15-15-15, 30 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg");
  });

  it("takes one step up after two easy sessions", () => {
    const past = [
      did("11-17", knee, "30 15 15 16", { effort: 8, discomfort: 5 }),
      did("11-20", knee, "30 15 15 18", { effort: 7, discomfort: 5 }),
    ];
    expect(nextText(day(knee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 32.5 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg",
        "  knee-extension load 30 -> 32.5: next.load-up@1",
      ].join("\n"),
    );
  });

  it("keeps that step afterwards, and does not take another until two sessions at the new load were easy", () => {
    const easy = { kg: 32.5, offset: { kg: 2.5 }, effort: 7, discomfort: 5 };
    const past = [
      did("11-14", knee, "30 15 15 16", { effort: 8, discomfort: 5 }),
      did("11-17", knee, "30 15 15 18", { effort: 7, discomfort: 5 }),
      did("11-20", knee, "30 15 15 18", easy),
    ];
    expect(nextText(day(knee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 32.5 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg",
        "  knee-extension load 30 -> 32.5: next.kept-step@1",
      ].join("\n"),
    );
  });

  it("does not rise when effort or discomfort was high, or was not told", () => {
    for (const note of [{ effort: 9, discomfort: 4 }, { effort: 7, discomfort: 8 }, { effort: 7 }, { discomfort: 4 }]) {
      const past = [did("11-17", knee, "30 15 15 17", note), did("11-20", knee, "30 15 15 17", note)];
      expect(nextText(day(knee), past)).not.toContain("next.load-up");
    }
  });

  it("takes one step down when more than a fifth of the repetitions was missed", () => {
    const past = [did("11-20", knee, "25 12 10 8", { effort: 10, discomfort: 6 })];
    expect(nextText(day(knee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 27.5 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg",
        "  knee-extension load 30 -> 27.5: next.load-down@1",
      ].join("\n"),
    );
  });

  it("loses ten points of pressure after discomfort of 8, and never falls below 40 % for it", () => {
    const past = [did("11-20", knee, "30 15 15 15", { effort: 8, discomfort: 8 })];
    expect(nextText(day(knee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 30 kg, LL 40 % 80 mmHg, RL 40 % 80 mmHg",
        "  knee-extension pressure 50 -> 40: next.pressure-down-discomfort@1",
      ].join("\n"),
    );
    const again = [
      ...past,
      did("11-21", knee, "30 15 15 15", { lop: 40, offset: { points: -10 }, effort: 8, discomfort: 9 }),
    ];
    expect(nextText(day(knee), again)).toContain("LL 40 % 80 mmHg");
  });

  it("loses pressure instead when repetitions are missed and the load is at the lowest that works", () => {
    const past = [did("11-20", lightKnee, "25 10 8 8", { kg: 20, effort: 9, discomfort: 5 })];
    expect(nextText(day(lightKnee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 20 kg, LL 40 % 80 mmHg, RL 40 % 80 mmHg",
        "  knee-extension pressure 50 -> 40: next.pressure-down-missed@1",
      ].join("\n"),
    );
  });

  it("gains five points of pressure after three full sessions at a light load", () => {
    const full = { kg: 20, effort: 7, discomfort: 5 };
    const past = ["11-14", "11-17", "11-20"].map((on) => did(on, lightKnee, "30 15 15 15", full));
    expect(nextText(day(lightKnee), past)).toBe(
      [
        "knee-extension 30-15-15-15, 20 kg, LL 55 % 110 mmHg, RL 55 % 110 mmHg",
        "  knee-extension pressure 50 -> 55: next.pressure-up@1",
      ].join("\n"),
    );
  });

  it("gains no pressure past the ceiling of the limb, and says nothing of it", () => {
    const on = standing({ standings: everyLimb({ outcome: "cleared-mod", ceilingPercent: 50 }) });
    const full = { kg: 20, effort: 7, discomfort: 5 };
    const past = ["11-14", "11-17", "11-20"].map((day) => did(day, lightKnee, "30 15 15 15", full));
    expect(nextText(day(lightKnee), past, on)).toBe(
      "knee-extension 30-15-15-15, 20 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg",
    );
  });

  it("asks the coach when the next step is more than 5 % of the 1RM", () => {
    const small = cuffed("knee-extension", FULL, 30, 50);
    const easy = { kg: 10, effort: 6, discomfort: 3 };
    const past = [did("11-17", small, "30 15 15 17", easy), did("11-20", small, "30 15 15 18", easy)];
    expect(nextText(day(small), past, standing(withMaximum(35)))).toBe(
      [
        "knee-extension 30-15-15-15, 10 kg, LL 50 % 100 mmHg, RL 50 % 100 mmHg",
        "  propose step-too-large knee-extension",
      ].join("\n"),
    );
  });
});

describe("limits of the person", () => {
  it("hold the first session of the ramp to two short sets, 20 % and 40 %, and to one exercise", () => {
    const press = cuffed("leg-press", FULL, 30, 60);
    expect(nextText(day(knee, press), [], standing({ rampSession: { arm: 1, leg: 1 } }))).toBe(
      [
        "knee-extension 2 × 15, 20 kg, LL 40 % 80 mmHg, RL 40 % 80 mmHg",
        "leg-press 30-15-15-15, 30 kg, no cuff",
        "  knee-extension repetitions 30-15-15-15 -> 2 × 15: ramp.schedule@1",
        "  knee-extension load 30 % -> 20 %: ramp.schedule@1",
        "  knee-extension pressure 50 -> 40: ramp.schedule@1",
        "  leg-press cuff on -> off: ramp.schedule@1",
      ].join("\n"),
    );
  });

  it("say nothing of a step that a limit takes back", () => {
    const low = cuffed("knee-extension", "2 × 15", 20, 40);
    const past = [did("11-20", low, "15 15", { kg: 20, lop: 45, offset: { points: 5 }, effort: 7, discomfort: 4 })];
    expect(nextText(day(low), past, standing({ rampSession: { arm: 1, leg: 1 } }))).toBe(
      "knee-extension 2 × 15, 20 kg, LL 40 % 80 mmHg, RL 40 % 80 mmHg",
    );
  });

  it("hold the pressure to the ceiling of the screening", () => {
    const on = standing({ standings: everyLimb({ outcome: "cleared-mod", ceilingPercent: 40 }) });
    expect(nextText(day(knee), [], on)).toBe(
      [
        "knee-extension 30-15-15-15, 30 kg, LL 40 % 80 mmHg, RL 40 % 80 mmHg",
        "  knee-extension pressure 50 -> 40: pressure.screening-ceiling@1",
      ].join("\n"),
    );
  });

  it("take the cuff off a limb that is not cleared, and leave the exercise", () => {
    const on = standing({ standings: everyLimb({ outcome: "refer" }) });
    expect(nextText(day(knee), [], on)).toBe(
      ["knee-extension 30-15-15-15, 30 kg, no cuff", "  knee-extension cuff on -> off: pressure.clearance@1"].join(
        "\n",
      ),
    );
  });

  it("take the cuff off when the last cuffed session is too near", () => {
    const past = [did("11-23", knee, "30 15 15 15", { effort: 7, discomfort: 4, hoursAgo: 30 })];
    expect(nextText(day(knee), past)).toContain("knee-extension cuff on -> off: next.spacing@1");
    const rested = [did("11-23", knee, "30 15 15 15", { effort: 7, discomfort: 4, hoursAgo: 37 })];
    expect(nextText(day(knee), rested)).not.toContain("next.spacing");
  });

  it("start at 40 % from 65 on, five points at a time", () => {
    const on = standing({ flags: ["start-at-40"] });
    expect(nextText(day(knee), [], on)).toContain("knee-extension pressure 50 -> 40: next.start-at-40@1");
    const past = [did("11-20", knee, "30 15 15 15", { lop: 40, effort: 7, discomfort: 4 })];
    expect(nextText(day(knee), past, on)).toContain("knee-extension pressure 50 -> 45: next.start-at-40@1");
  });

  it("halve the sets in the first two weeks where muscle breakdown is a risk", () => {
    const on = standing({ flags: ["half-volume-2-weeks"] });
    expect(nextText(day(knee), [], on)).toContain("knee-extension sets 4 -> 2: next.half-volume@1");
    const past = [did("11-08", knee, "30 15 15 15", { effort: 7, discomfort: 4 })];
    expect(nextText(day(knee), past, on)).not.toContain("next.half-volume");
  });

  describe("after a limb was very sore", () => {
    const trained = (on: string) => did(on, knee, "30 15 15 15", { effort: 7, discomfort: 4 });
    const { halfVolume: limbs } = evaluateFollowUp(["very-sore"], ["LL"]);
    const sore = [{ on: plainDate("2026-11-20"), limbs }];
    const half = "knee-extension sets 4 -> 2: next.after-soreness@1";

    it("begin again with half the sets, once", () => {
      expect(nextText(day(knee), [trained("11-18")], standing({ sore }))).toContain(half);
      expect(nextText(day(knee), [trained("11-20")], standing({ sore }))).toContain(half);
      expect(nextText(day(knee), [], standing({ sore }))).toContain(half);
      expect(nextText(day(knee), [trained("11-21")], standing({ sore }))).not.toContain("next.after-soreness");
    });

    it("leave other limbs and a quiet client as they are, and never halve twice", () => {
      const curl = cuffed("dumbbell-curl", FULL, 30, 40);
      expect(nextText(day(curl), [], standing({ sore }))).not.toContain("sets");
      expect(nextText(day(knee), [], standing({ sore: [] }))).not.toContain("sets");
      const both = nextText(day(knee), [], standing({ sore, flags: ["half-volume-2-weeks"] }));
      expect(both).toContain("knee-extension 30-15, ");
      expect(both).not.toContain("next.after-soreness");
    });
  });

  it("cuff two exercises at most where the veins ask for care", () => {
    const three = day(knee, cuffed("leg-press", FULL, 30, 50), cuffed("back-squat", FULL, 30, 50));
    const text = nextText(three, [], standing({ flags: ["max-two-cuffed-exercises"] }));
    expect(text).toContain("back-squat cuff on -> off: next.two-cuffed-exercises@1");
    expect(text).not.toContain("leg-press cuff");
  });
});

describe("what is proposed and not done", () => {
  it("is a lighter week after five weeks in a row", () => {
    const past = ["10-22", "10-29", "11-05", "11-12", "11-19"].map((on) =>
      did(on, knee, "30 15 15 15", { effort: 8, discomfort: 5 }),
    );
    expect(nextText(day(knee), past)).toContain("propose lighter-week");
    expect(nextText(day(knee), past.slice(1))).not.toContain("propose");
  });
});

describe("a maximum that is too old", () => {
  const on = standing({
    oneRepMaxes: new Map([
      [
        "knee-extension",
        { valueKg: 100, oneRepMaxId: null, measuredOn: plainDate("2026-08-01"), confidence: "tested" as const },
      ],
    ]),
  });

  it("keeps the load that the coach assigned, and asks for a test", () => {
    const resolved = { "knee-extension": { ...asAssigned, exactKg: 30, loadableKg: 30, percent1rm: 30 } };
    const { content, proposals } = planNextSession({ day: day(knee), resolved }, [], on, GYM);
    expect(content.resolved["knee-extension"]).toMatchObject({ loadableKg: 30, cuffs: [{ percentLop: 50 }, {}] });
    expect(proposals.map(({ what }) => what)).toEqual(["one-rep-max-test"]);
  });

  it("takes the cuff off where no load was ever assigned", () => {
    expect(nextText(day(knee), [], on)).toContain("knee-extension cuff on -> off: one-rep-max.fresh@1");
  });
});

describe("free work in kilograms", () => {
  const squat = free("back-squat", "5-5-5", 60);
  it("rises by the smallest step when every set was done with something in reserve", () => {
    const past = [did("11-20", squat, "5 5 5", { kg: 60, effort: 8 })];
    expect(nextText(day(squat), past)).toBe(
      ["back-squat 3 × 5, 62.5 kg, no cuff", "  back-squat load 60 -> 62.5: progression.double@1"].join("\n"),
    );
  });

  it("falls by 5 %, rounded down, after two missed sessions, and not after one", () => {
    const missed = (on: string) => did(on, squat, "5 4 3", { kg: 60, effort: 10 });
    expect(nextText(day(squat), [missed("11-20")])).toBe("back-squat 3 × 5, 60 kg, no cuff");
    expect(nextText(day(squat), [missed("11-17"), missed("11-20")])).toBe(
      ["back-squat 3 × 5, 55 kg, no cuff", "  back-squat load 60 -> 55: progression.two-misses@1"].join("\n"),
    );
  });

  it("is not moved by what was done under a cuff", () => {
    const past = [did("11-20", cuffed("back-squat", FULL, 30, 50), "30 15 15 20", { effort: 5, discomfort: 2 })];
    expect(nextText(day(squat), past)).toBe("back-squat 3 × 5, 60 kg, no cuff");
  });
});

describe("a clearance that has run out on the day", () => {
  it("takes the cuff off", () => {
    const on = standing({ standings: everyLimb({ expiresOn: plainDate("2026-11-23") }) });
    expect(nextText(day(knee), [], on)).toContain("knee-extension cuff on -> off");
  });
});
