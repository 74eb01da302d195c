import { SessionId } from "@cuffwise/domain/kernel";
import type { Operation } from "@cuffwise/domain/sync";
import { describe, expect, it } from "vitest";
import { newSetId } from "#features/phone/log/new-operation-id.ts";
import type { DoneHere } from "./done-here.ts";
import { effectiveSets } from "./effective-sets.ts";
import type { SetView } from "./phone-data.ts";

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
const done = (operation: Operation, refused: string | null = null): DoneHere => ({
  operation,
  at: NOW,
  saved: refused === null ? "saving" : "refused",
  refused,
  storedBy: null,
});
const log = (set: SetView): Operation => {
  const { id, receivedAt: _server, note: _none, cuffs: _cuffs, ...rest } = set;
  return { kind: "log", id, set: { ...rest, sessionId: SESSION, cuffs: [] } };
};
const feel = ({ id }: SetView, discomfort: number, before: number | null = null): Operation => ({
  kind: "change",
  id,
  sessionId: SESSION,
  base: { discomfort: before },
  to: { discomfort },
});
const about = (kind: "delete" | "restore" | "keep-both", { id }: SetView): Operation => ({
  kind,
  id,
  sessionId: SESSION,
});
const shown = (logs: readonly SetView[], ...all: readonly DoneHere[]) => effectiveSets({ logs, setsAside: [] }, all);

describe("the sets as somebody left them", () => {
  it("shows what is stored as saved and what waits as saving", () => {
    const [stored, waiting] = [logged(), logged({ setIndex: 1, doneAt: new Date(NOW.getTime() + 60_000) })];
    expect(shown([stored], done(log(waiting))).logs).toMatchObject([
      { id: stored.id, saved: "saved" },
      { id: waiting.id, saved: "saving" },
    ]);
  });

  it("lays a waiting change over the stored set, and puts a deleted one aside", () => {
    const [felt, gone] = [logged(), logged({ setIndex: 1 })];
    const { logs, setsAside } = shown([felt, gone], done(feel(felt, 6)), done(about("delete", gone)));
    expect(logs).toMatchObject([{ id: felt.id, discomfort: 6, reps: 30, saved: "saving" }]);
    expect(setsAside).toMatchObject([{ because: "deleted", set: { id: gone.id } }]);
  });

  it("brings a deleted set back, as one more where its place was filled meanwhile", () => {
    const [gone, other] = [logged(), logged()];
    const back = shown([gone], done(about("delete", gone)), done(about("restore", gone)));
    expect(back).toMatchObject({ logs: [{ id: gone.id, setIndex: 0 }], setsAside: [] });
    const filled = shown([gone], done(about("delete", gone)), done(log(other)), done(about("restore", gone)));
    expect(filled.logs.map(({ id, setIndex }) => [id, setIndex])).toEqual(
      expect.arrayContaining([
        [other.id, 0],
        [gone.id, 1],
      ]),
    );
  });

  it("keeps both of a possible double only when the client says so", () => {
    const [first, second] = [logged(), logged()];
    const stored = {
      logs: [first],
      setsAside: [{ because: "double" as const, doubleOf: first.id, at: NOW, set: second }],
    };
    expect(effectiveSets(stored, []).logs).toHaveLength(1);
    expect(effectiveSets(stored, [done(about("restore", second))]).logs).toHaveLength(1);
    expect(effectiveSets(stored, [done(about("keep-both", second))])).toMatchObject({
      logs: [{ setIndex: 0 }, { setIndex: 1 }],
      setsAside: [],
    });
  });

  it("never shows a complaint as smaller than another device reported it", () => {
    const set = logged({ discomfort: 8 });
    expect(shown([set], done(feel(set, 5, 4))).logs).toMatchObject([{ discomfort: 8 }]);
    expect(shown([set], done(feel(set, 5, 8))).logs).toMatchObject([{ discomfort: 5 }]);
  });

  it("never shows a refused set as saved, and keeps showing it with what was typed", () => {
    const set = logged();
    expect(shown([], done(log(set), "limb-locked"), done(feel(set, 6))).logs).toMatchObject([
      { id: set.id, saved: "refused", refused: "limb-locked", discomfort: 6 },
    ]);
    expect(shown([set], done(about("delete", set), "session-closed")).logs).toHaveLength(1);
  });

  it("shows a set once that the server has and the phone still holds", () => {
    const set = logged();
    expect(shown([set], done(log(set))).logs).toHaveLength(1);
  });
});
