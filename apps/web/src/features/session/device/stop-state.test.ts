import { LIMBS, SessionId } from "@cuffwise/domain/kernel";
import type { SessionContent } from "@cuffwise/domain/programme";
import type { StopSign } from "@cuffwise/domain/session";
import { describe, expect, it } from "vitest";
import { newOperationId } from "#features/phone/log/new-operation-id.ts";
import { NEW_DEVICE, startRest } from "./device-state.ts";
import {
  closeStop,
  holdStop,
  needsRecheck,
  openStop,
  recheckStop,
  releaseStop,
  stopResponse,
  undoStop,
} from "./stop-state.ts";

const T0 = Date.parse("2026-11-24T18:00:00Z");
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);

const cuff = (limb: "LL" | "RL" | "LA") => ({ limb, pressureMmHg: 100 });
const CONTENT = {
  resolved: { ext: { cuffs: [cuff("LL"), cuff("RL")] }, curl: { cuffs: [cuff("LA")] }, squat: { cuffs: [] } },
} as unknown as SessionContent;
const report = (sign: StopSign, seconds = 0) => ({
  id: newOperationId(at(seconds)),
  sessionId: SessionId.parse("00000000-0000-4000-8000-000000000001"),
  sign,
  limbs: ["LL" as const],
  entryKey: "ext",
  pressures: [],
  cuffSeconds: 90,
  note: "",
  at: at(seconds),
});
const stopped = (sign: StopSign, state = NEW_DEVICE, seconds = 0) => holdStop(state, report(sign, seconds), CONTENT);

describe("a STOP on this phone", () => {
  it("waits ten seconds before it leaves, and holds at once", () => {
    const state = stopped("chest-tightness");
    expect(state.stop?.sendsAt).toEqual(at(10));
    expect(state).toMatchObject({ isEnded: true, finished: LIMBS });
    expect(releaseStop(state).stop?.sendsAt).toBeNull();
  });

  it("takes the cuff off a limb for the rest of the session when it went numb", () => {
    expect(stopped("white-cold-numb")).toMatchObject({ finished: ["LL"], isEnded: false });
  });

  it("lowers every exercise of the limb by one step, and the second time the limb is finished", () => {
    const first = stopped("pins-and-needles");
    expect(first).toMatchObject({ stepDown: { ext: 10 }, finished: [], tinglings: { LL: 1 } });
    expect(first.stepDown).not.toHaveProperty("curl");
    const second = stopped("pins-and-needles", closeStop(releaseStop(first)), 400);
    expect(second).toMatchObject({ stepDown: { ext: 20 }, finished: ["LL"], tinglings: { LL: 2 } });
    expect(second.stop === null ? null : stopResponse(second.stop).end).toBe("limb-finished-today");
  });

  it("that was a slip leaves everything as it was, the rest too; one that is on its way stays", () => {
    const resting = startRest(NEW_DEVICE, 60, at(-5));
    const state = stopped("chest-tightness", resting);
    expect(undoStop(state)).toEqual(resting);
    expect(undoStop(releaseStop(state))).toEqual(releaseStop(state));
  });

  it("asks again after ten minutes where a limb or a person may get worse, and in no emergency", () => {
    const asks = (sign: StopSign) => {
      const { stop } = stopped(sign);
      return stop !== null && needsRecheck(stop);
    };
    expect((["white-cold-numb", "dizzy-nauseated", "pressure-limit"] as const).map(asks)).toEqual([true, true, true]);
    expect((["chest-tightness", "cuff-fault", "wants-to-stop"] as const).map(asks)).toEqual([false, false, false]);
    const answered = recheckStop(stopped("dizzy-nauseated"), "better").stop;
    expect(answered !== null && needsRecheck(answered)).toBe(false);
  });

  it("that is no better ends the cuff on its limbs for the day", () => {
    expect(recheckStop(stopped("pins-and-needles"), "same").finished).toEqual(["LL"]);
    expect(recheckStop(stopped("pins-and-needles"), "better").finished).toEqual([]);
  });

  it("is shown until it was dealt with, and for two hours at most", () => {
    const state = stopped("dizzy-nauseated");
    expect(openStop(state, at(7_200))).not.toBeNull();
    expect(openStop(state, at(7_201))).toBeNull();
    expect(openStop(closeStop(state), at(5))).toBeNull();
  });
});
