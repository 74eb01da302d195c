import { SessionId } from "@cuffwise/domain/kernel";
import { describe, expect, it } from "vitest";
import { newSetId } from "#features/phone/log/new-operation-id.ts";
import type { SetView } from "#features/session/session-data.ts";
import { effectiveLogs } from "./effective-logs.ts";
import type { Operation, QueuedOperation } from "./operation.ts";

const NOW = new Date("2026-11-24T18:00:00Z");
const SESSION = SessionId.parse("00000000-0000-4000-8000-000000000001");

const logged = (over: Partial<SetView> = {}): SetView => ({
  id: newSetId(NOW),
  entryKey: "ext",
  exerciseSlug: "knee-extension",
  setIndex: 0,
  side: "both",
  load: { kg: 20, entered: "20 kg" },
  reps: 30,
  rir: null,
  discomfort: null,
  cuffed: false,
  cuffs: [],
  cuffSeconds: 0,
  status: "done",
  note: "",
  doneAt: NOW,
  receivedAt: NOW,
  ...over,
});
const queued = (operation: Operation, refused: string | null = null): QueuedOperation => ({
  key: newSetId(NOW),
  operation,
  refused,
});
const log = (set: SetView): Operation => {
  const { id, receivedAt: _server, note: _none, cuffs: _cuffs, ...rest } = set;
  return { kind: "log", id, set: { ...rest, sessionId: SESSION, cuffs: [] } };
};
const change = ({ id, load, reps, rir, status }: SetView, discomfort: number): Operation => ({
  kind: "change",
  change: { id, load, reps, rir, status, discomfort },
});

describe("the sets as somebody left them", () => {
  it("shows what is stored as saved and what waits as saving", () => {
    const [stored, waiting] = [logged(), logged({ setIndex: 1, doneAt: new Date(NOW.getTime() + 60_000) })];
    expect(effectiveLogs([stored], [queued(log(waiting))])).toMatchObject([
      { id: stored.id, saved: "saved" },
      { id: waiting.id, saved: "saving" },
    ]);
  });

  it("lays a waiting change over the stored set, and takes an undone one away", () => {
    const [felt, gone] = [logged(), logged({ setIndex: 1 })];
    const shown = effectiveLogs([felt, gone], [queued(change(felt, 6)), queued({ kind: "undo", id: gone.id })]);
    expect(shown).toMatchObject([{ id: felt.id, discomfort: 6, saved: "saving" }]);
  });

  it("never shows a refused set as saved, and keeps showing it", () => {
    const set = logged();
    expect(effectiveLogs([], [queued(log(set), "limb-locked"), queued(change(set, 6))])).toMatchObject([
      { id: set.id, saved: "refused", refused: "limb-locked", discomfort: 6 },
    ]);
  });

  it("shows a set once that the server has and the queue still holds", () => {
    const set = logged();
    expect(effectiveLogs([set], [queued(log(set))])).toHaveLength(1);
  });
});
