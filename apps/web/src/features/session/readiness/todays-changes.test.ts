import { SessionContent } from "@cuffwise/domain/programme";
import { expect, it } from "vitest";
import { todaysChanges } from "./todays-changes.ts";

const cuff = (limb: "LL" | "RL", percentLop: number) => ({
  limb,
  lopId: "00000000-0000-4000-8000-000000000001",
  cuffId: "00000000-0000-4000-8000-000000000002",
  cuffName: "Nylon",
  percentLop,
  pressureMmHg: percentLop * 2,
  measuredOn: "2026-11-20",
  posture: "seated",
  method: "doppler",
});
const content = (sets: number, percents: readonly number[]): SessionContent =>
  SessionContent.parse({
    schema: 1,
    day: {
      weekday: 1,
      title: "Legs",
      exercises: [
        {
          ...{ kind: "ordinary", key: "ext", group: "A", slug: "knee-extension", restSeconds: 30, tempo: "2-0-2-0" },
          sets: Array.from({ length: sets }, () => ({ reps: 15 })),
          load: { type: "kg", kg: 20 },
        },
      ],
    },
    resolved: {
      ext: {
        ...{ exactKg: 20, loadableKg: 20, percent1rm: null, capNote: null, restSeconds: 30, protocolLimitSeconds: 480 },
        cuffs: percents.map((percent, at) => cuff(at === 0 ? "LL" : "RL", percent)),
      },
    },
  });

it("a check that changes nothing lists nothing", () => {
  expect(todaysChanges(content(4, [60, 60]), content(4, [60, 60]))).toEqual([]);
});

it.each([
  [content(2, [50, 50]), "2 sets instead of 4, the cuff at 50 % of the occlusion pressure instead of 60 %"],
  [content(1, []), "1 set instead of 4, without the cuff"],
  // The lower of two limbs is what somebody should know.
  [content(4, [60, 40]), "the cuff at 40 % of the occlusion pressure instead of 60 %"],
])("each exercise says what is asked now, instead of what", (after, text) => {
  expect(todaysChanges(content(4, [60, 60]), after)).toEqual([{ key: "ext", text }]);
});
