import { CuffId, LopId, plainDate } from "@cuffwise/domain/kernel";
import type { Entry, ResolvedCuff, SessionContent, Step } from "@cuffwise/domain/programme";
import { describe, expect, it } from "vitest";
import type { SessionData } from "#features/session/session-data.ts";
import { howDone } from "./how-done.ts";

const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const cuff = (limb: "LL" | "RL", id: number): ResolvedCuff => ({
  limb,
  lopId: LopId.parse(uuid(9)),
  cuffId: CuffId.parse(uuid(id)),
  cuffName: "A cuff",
  percentLop: 50,
  pressureMmHg: 90,
  measuredOn: plainDate("2026-11-20"),
  posture: "seated",
  method: "doppler",
});
const entry = { key: "ext", kind: "ordinary" } as Entry;
const step = (side: Step["side"]): Step => ({
  entry,
  set: { reps: 15 },
  setIndex: 0,
  side,
  block: 0,
  isAlone: true,
  share: 1,
});
const content = { resolved: { ext: { cuffs: [cuff("LL", 1), cuff("RL", 1)] } } } as unknown as SessionContent;
const at = (wrapped: readonly ("LL" | "RL")[] = []): Pick<SessionData, "atPlace"> => ({
  atPlace: {
    planned: { content } as SessionData,
    place: null as never,
    entries: [{ key: "ext", way: { wrapped } } as never],
  },
});

describe("what a set says about its cuffs", () => {
  it("names the cuff only where it was not the planned one", () => {
    expect(howDone({}, step("both"), [cuff("LL", 2)]).cuffs).toEqual([{ limb: "LL", pressureMmHg: 90 }]);
    expect(howDone(at(), step("both"), [cuff("LL", 1)]).cuffs).toEqual([{ limb: "LL", pressureMmHg: 90 }]);
    expect(howDone(at(), step("both"), [cuff("LL", 2)])).toEqual({
      cuffed: true,
      cuffs: [{ limb: "LL", pressureMmHg: 90, cuffId: uuid(2) }],
    });
  });
  it("says which limbs were under a wrap, and no pressure with it", () => {
    expect(howDone(at(["LL", "RL"]), step("left"), [])).toEqual({ cuffed: false, cuffs: [], wrapped: ["LL"] });
    expect(howDone(at(), step("both"), [])).toEqual({ cuffed: false, cuffs: [] });
  });
});
