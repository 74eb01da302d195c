import { expect, it } from "vitest";
import { newOperationId, newSetId } from "#features/phone/log/new-operation-id.ts";
import { readOldState } from "./take-over-old.ts";

const NOW = new Date("2026-11-25T18:42:00Z");
const SESSION = "00000000-0000-4000-8000-000000000001";

it("takes over what an earlier version had not sent, whole and in order", () => {
  const id = newSetId(NOW);
  const set = {
    sessionId: SESSION,
    entryKey: "ext",
    exerciseSlug: "knee-extension",
    setIndex: 0,
    side: "both",
    load: { kg: 62.5, entered: "62,5 kg" },
    reps: 30,
    rir: null,
    discomfort: null,
    cuffed: false,
    cuffs: [],
    cuffSeconds: 0,
    status: "done",
    doneAt: NOW,
  };
  const queue = [
    { kind: "log", id, set },
    { kind: "change", change: { id, load: set.load, reps: 28, rir: null, discomfort: 6, status: "done" } },
    { kind: "undo", id },
    { kind: "finish", rating: { rpe: 7, note: "" } },
  ].map((operation) => ({ key: newOperationId(NOW), operation, refused: null }));
  expect(readOldState(JSON.stringify({ schema: 1, queue, restEndsAt: null }), SESSION)).toMatchObject([
    { kind: "log", id, set: { reps: 30, load: { entered: "62,5 kg" }, doneAt: NOW } },
    { kind: "change", id, sessionId: SESSION, to: { reps: 28, discomfort: 6 } },
    { kind: "delete", id, sessionId: SESSION },
    { kind: "finish", sessionId: SESSION, rating: { rpe: 7 } },
  ]);
  expect(readOldState("{", SESSION)).toBeNull();
  expect(readOldState('{"queue":"gone"}', SESSION)).toBeNull();
});
