import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { type DatedSession, pickTodays } from "./todays-session.ts";

const TODAY = plainDate("2026-11-24");
const on = (day: string, status: DatedSession["status"] = "planned") => ({
  plannedOn: plainDate(`2026-11-${day}`),
  status,
  startedAt: null,
});

describe("pickTodays", () => {
  it("puts a session that was begun before everything else, whatever its date", () => {
    const running = on("22", "started");
    expect(pickTodays([running, on("24")], TODAY).now).toEqual({ kind: "resume", session: running });
  });

  it("offers today's session, and knows the next ones and the last one", () => {
    const [last, today, next] = [on("21", "done"), on("24"), on("26")];
    expect(pickTodays([last, today, next], TODAY)).toEqual({
      now: { kind: "train", session: today },
      next: [next],
      last,
      missed: [],
      excused: [],
    });
  });

  it("leaves out what is excused: not today's, not missed, not next, and no reason to say that there is no plan", () => {
    const away = (day: string) => ({ ...on(day), excused: "travel" });
    const plan = pickTodays<DatedSession>([away("20"), away("24"), away("26")], TODAY);
    expect(plan).toMatchObject({ now: { kind: "rest" }, next: [], missed: [], excused: [away("24")] });
    expect(pickTodays<DatedSession>([away("24"), on("27")], TODAY).next).toEqual([on("27")]);
    // Trained all the same.
    expect(pickTodays<DatedSession>([{ ...away("24"), status: "done" }], TODAY).now.kind).toBe("done");
  });

  it("says when today's work is done, also when it was stopped", () => {
    expect(pickTodays([on("24", "done")], TODAY).now.kind).toBe("done");
    expect(pickTodays([on("24", "stopped")], TODAY).now.kind).toBe("done");
  });

  it("tells a rest day from a plan that is over or never was", () => {
    expect(pickTodays([on("26")], TODAY).now.kind).toBe("rest");
    expect(pickTodays([on("20", "done")], TODAY).now.kind).toBe("no-plan");
    expect(pickTodays([], TODAY).now.kind).toBe("no-plan");
  });

  it("remembers a missed session for a week and no longer", () => {
    const [old, recent] = [on("16"), on("17")];
    expect(pickTodays([old, recent], TODAY)).toMatchObject({ now: { kind: "rest" }, missed: [recent] });
  });
});
