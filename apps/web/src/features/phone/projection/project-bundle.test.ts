import type { ReadinessAnswers } from "@cuffwise/domain/session";
import type { Operation } from "@cuffwise/domain/sync";
import { describe, expect, it } from "vitest";
import { newOperationId, newSetId } from "#features/phone/log/new-operation-id.ts";
import type { NewOperation } from "#features/phone/store/phone-store.ts";
import { bundle, content, NOW, SESSION } from "#features/phone/testing/given-bundle.ts";
import type { LogContents } from "./done-here.ts";
import { projectBundle } from "./project-bundle.ts";
import { todaysData } from "./todays-data.ts";

const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

const WELL: ReadinessAnswers = {
  rd1: "well",
  rd2: "enough",
  rd3: { swollen: [], numbOrWeak: [], soreness: {}, soreOver72h: [] },
  rd4: "no",
  rd5: "no",
  rd6: null,
  rd7: { hoursSlept: 8, energy: 8 },
  rd8: "no",
  rd9: null,
};

const at = (operation: Operation, when = after(0.1)): NewOperation => ({
  opId: newOperationId(when),
  v: 1,
  at: when,
  operation,
});
const waits = (...waiting: readonly NewOperation[]): LogContents => ({ waiting, sent: [], needs: [] });
const check = (answers: Partial<ReadinessAnswers> = {}) =>
  at({ kind: "readiness", sessionId: SESSION, answers: { ...WELL, ...answers } });
const start = at({
  kind: "start",
  sessionId: SESSION,
  issued: { content, at: NOW, seal: "seal" },
  timeZone: "Europe/London",
});
const set = (cuffed: boolean, when = after(0.2)) =>
  at(
    {
      kind: "log",
      id: newSetId(when),
      set: {
        sessionId: SESSION,
        entryKey: "ext",
        exerciseSlug: "knee-extension",
        setIndex: 0,
        side: "left",
        load: { kg: 20, entered: "20 kg" },
        reps: 30,
        rir: null,
        discomfort: null,
        cuffed,
        cuffs: cuffed ? [{ limb: "LL", pressureMmHg: 108 as never }] : [],
        cuffSeconds: cuffed ? 60 : 0,
        status: "done",
        doneAt: when,
      },
    },
    when,
  );
const stop = (sign: "dizzy-nauseated" | "chest-tightness" | "pins-and-needles", when = after(0.3)) =>
  at(
    {
      kind: "stop",
      report: {
        id: newOperationId(when),
        sessionId: SESSION,
        sign,
        limbs: ["LL"],
        entryKey: "ext",
        pressures: [],
        cuffSeconds: 60,
        note: "",
        at: when,
      },
    },
    when,
  );
const finish = at({ kind: "finish", sessionId: SESSION, rating: { rpe: 7, note: "fine" } }, after(1));

const shown = (log: LogContents, now = after(0.5)) => {
  const projected = projectBundle(bundle, log, now);
  const [session] = projected.details;
  if (session === undefined) throw new Error("the session is kept whole");
  return { projected, session, today: todaysData(projected, now) };
};

describe("a session without a signal", () => {
  it("is checked, begun, trained and finished by what was done here alone", () => {
    expect(shown(waits()).today).toMatchObject({ kind: "train", mayTrain: true });
    expect(shown(waits(check())).session).toMatchObject({ readiness: { result: "go" }, mayTrain: true });
    const running = shown(waits(check(), start, set(true)));
    expect(running.session.session).toMatchObject({ status: "started", startedAt: start.at });
    expect(running.session.logs).toMatchObject([{ reps: 30, saved: "saving" }]);
    expect(running.today).toMatchObject({ kind: "resume", session: { setsDone: 1 } });
    const over = shown(waits(check(), start, set(true), finish), after(2));
    expect(over.session.session).toMatchObject({ status: "done", rating: 7, ratingNote: "fine", finishedAt: after(1) });
    expect(over.today).toMatchObject({ kind: "done", session: { setsDone: 1, rating: 7 } });
  });

  it("changes by the answers before it as the server would change it", () => {
    const tired = shown(waits(check({ rd7: { hoursSlept: 4, energy: 8 } }))).session;
    expect(tired.readiness?.result).toBe("go-modified");
    expect(tired.content.day.exercises[0]?.sets).toHaveLength(2);
    expect(tired.content.resolved["ext"]?.cuffs[0]).toMatchObject({ percentLop: 50, pressureMmHg: 90 });
    expect(tired.brief.exercises[0]?.reps).toEqual([30, 15]);
    const ill = shown(waits(check({ rd5: "yes" }))).session;
    expect(ill.readiness?.decision).toMatchObject({ result: "no-bfr", offersUncuffed: true });
    expect(ill.content.day.exercises[0]?.kind).toBe("ordinary");
  });

  it("locks every limb at once after an emergency answer or an emergency stop", () => {
    const answered = shown(waits(check({ rd8: "yes" }))).session;
    expect(answered.readiness?.result).toBe("emergency");
    expect(answered).toMatchObject({ mayTrain: false, blocks: [{ limb: "LL", code: "limb-locked" }] });
    const stopped = shown(waits(check(), start, set(true), stop("chest-tightness")));
    expect(stopped.session.session).toMatchObject({ status: "stopped", finishedAt: after(0.3) });
    expect(stopped.session.standings).toMatchObject([{ lockedAt: after(0.3), lockReason: "Warning sign" }]);
  });

  it("goes on with less pressure after pins and needles, and ends when somebody is dizzy", () => {
    const tingling = shown(waits(check(), start, stop("pins-and-needles"))).session;
    expect(tingling.session.status).toBe("started");
    expect(tingling.standings).toMatchObject([{ ceilingPercent: 70 }]);
    expect(shown(waits(check(), start, stop("dizzy-nauseated"), finish)).session.session.status).toBe("stopped");
  });

  it("stays as the server has it where the server refused", () => {
    const refused = {
      ...start,
      outcome: "rejected" as const,
      code: "session-closed",
      detail: {},
      since: NOW,
      exportedAt: null,
    };
    const { session } = shown({ waiting: [], sent: [], needs: [refused] });
    expect(session.session.status).toBe("planned");
  });

  it("is asked about a day later, although the server has not heard of it", () => {
    const trained = waits(check(), start, set(true), finish);
    expect(shown(trained, after(24)).today.followUps).toEqual([]);
    expect(shown(trained, after(26)).today.followUps).toMatchObject([{ sessionId: SESSION, afterHours: 24 }]);
    const uncuffed = waits(check(), start, set(false), finish);
    expect(shown(uncuffed, after(26)).today.followUps).toEqual([]);
  });
});

describe("what the server has acknowledged", () => {
  it("is shown until an answer can hold it, and not over a later one", () => {
    const sent = (storedBy: Date): LogContents => ({ waiting: [], sent: [{ ...start, storedBy }], needs: [] });
    expect(shown(sent(after(0.2))).session.session.status).toBe("started");
    // The server has it, and has since put the session back.
    expect(shown(sent(after(-0.2))).session.session.status).toBe("planned");
  });
});

describe("the phone's own day", () => {
  it("is the client's, whenever the bundle was written", () => {
    const tomorrow = shown(waits(), after(24));
    expect(tomorrow.today).toMatchObject({ today: "2026-11-26", kind: "rest", missed: [{ id: SESSION }] });
  });

  it("takes the cuff off when the clearance or the measurement has run out meanwhile", () => {
    expect(shown(waits(), after(24 * 30)).session.blocks).toMatchObject([{ limb: "LL", code: "lop-stale" }]);
    expect(shown(waits(), after(24 * 370)).session.blocks).toMatchObject([{ limb: "LL", code: "clearance-expired" }]);
  });
});
