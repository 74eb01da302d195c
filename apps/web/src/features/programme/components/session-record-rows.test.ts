import { type Limb, SetId } from "@cuffwise/domain/kernel";
import { Entry, SessionContent } from "@cuffwise/domain/programme";
import { describe, expect, it } from "vitest";
import type { SessionRecordData } from "../programme-views.ts";
import { cuffSecondsOf, isMuch, recordEntries } from "./session-record-rows.ts";

type SetView = SessionRecordData["logs"][number];

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const AT = new Date("2026-11-24T17:00:00Z");

const EXTENSION = Entry.parse({
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 30 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
});
const ordinary = (slug: string, more: object = {}) =>
  Entry.parse({
    kind: "ordinary",
    key: slug,
    group: "B",
    slug,
    sets: [{ reps: 5 }],
    restSeconds: 120,
    tempo: "2-0-1-0",
    load: { type: "kg", kg: 80 },
    ...more,
  });

const cuff = (limb: Limb, pressureMmHg: number) => ({
  limb,
  lopId: uuid(1),
  cuffId: uuid(2),
  cuffName: "Nylon 11.5 cm",
  percentLop: 60,
  pressureMmHg,
  measuredOn: "2026-11-01",
  posture: "seated",
  method: "doppler",
});

const contentOf = (entries: readonly Entry[], kg: number | null = 20) =>
  SessionContent.parse({
    schema: 1,
    day: { weekday: 1, title: "Legs", exercises: entries },
    resolved: Object.fromEntries(
      entries.map((entry) => [
        entry.key,
        {
          exactKg: kg,
          loadableKg: kg,
          percent1rm: null,
          cuffs: entry.kind === "bfr" ? [cuff("LL", 108), cuff("RL", 114)] : [],
          capNote: null,
          restSeconds: entry.restSeconds,
          protocolLimitSeconds: 480,
        },
      ]),
    ),
  });

const on = (limb: Limb, pressureMmHg: number): SetView["cuffs"][number] => ({ limb, pressureMmHg });
const logged = (over: Partial<SetView> = {}): SetView => ({
  id: SetId.parse(uuid(10 + (over.setIndex ?? 0))),
  entryKey: "ext",
  exerciseSlug: "knee-extension",
  setIndex: 0,
  side: "both",
  load: { kg: 20, entered: "20 kg" },
  reps: 30,
  rir: null,
  discomfort: 5,
  cuffed: true,
  cuffs: [on("LL", 108), on("RL", 114)],
  cuffSeconds: 130,
  status: "done",
  note: "",
  doneAt: AT,
  receivedAt: AT,
  ...over,
});
const squat = (over: Partial<SetView> = {}) =>
  logged({ entryKey: "back-squat", exerciseSlug: "back-squat", cuffed: false, cuffs: [], cuffSeconds: 0, ...over });

const rowsOf = (
  entries: readonly Entry[],
  logs: readonly SetView[],
  units: "metric" | "imperial" = "metric",
  kg: number | null = 20,
) => recordEntries({ content: contentOf(entries, kg), logs: [...logs] }, units).flatMap(({ rows }) => rows);

describe("the record of a session", () => {
  it("puts what was done beside what was asked for, and says which sets are missing", () => {
    expect(rowsOf([EXTENSION], [logged({ discomfort: 8, rir: 1.5, note: "Burned" })])).toEqual([
      {
        key: "ext 0 both",
        name: "Set 1",
        target: "30 × 20 kg",
        plannedPressure: "left leg 108 mmHg, right leg 114 mmHg",
        done: "30 × 20 kg",
        usedPressure: "left leg 108 mmHg, right leg 114 mmHg",
        status: "done",
        changes: [],
        discomfort: 8,
        rir: 1.5,
        note: "Burned",
        setId: uuid(10),
      },
      {
        key: "ext 1 both",
        name: "Set 2",
        target: "15 × 20 kg",
        plannedPressure: "left leg 108 mmHg, right leg 114 mmHg",
        done: null,
        usedPressure: null,
        status: "missing",
        changes: [],
        discomfort: null,
        rir: null,
        note: "",
        setId: null,
      },
    ]);
  });

  it.each<[string, Partial<SetView>, object]>([
    ["fewer repetitions", { reps: 22 }, { status: "changed", changes: ["repetitions"], done: "22 × 20 kg" }],
    ["another load", { load: { kg: 17.5, entered: "17,5 kg" } }, { status: "changed", changes: ["load"] }],
    ["no load", { load: null }, { status: "changed", changes: ["load"], done: "30 reps" }],
    [
      "less pressure on one leg",
      { cuffs: [on("LL", 108), on("RL", 100)] },
      { status: "changed", changes: ["pressure"], usedPressure: "left leg 108 mmHg, right leg 100 mmHg" },
    ],
    ["without its cuff", { cuffed: false, cuffs: [] }, { status: "changed", changes: ["no cuff"], usedPressure: null }],
    ["left out", { status: "skipped", reps: 0, cuffs: [] }, { status: "skipped", changes: [], done: null }],
    ["not managed", { status: "failed", reps: 9 }, { status: "failed", changes: ["repetitions"] }],
  ])("says what was other than planned: %s", (_what, over, expected) => {
    expect(rowsOf([EXTENSION], [logged(over)])[0]).toMatchObject(expected);
  });

  it("has a row for each side, with the cuff of that side only", () => {
    const lunge = Entry.parse({ ...EXTENSION, slug: "split-squat" });
    const left = logged({ exerciseSlug: "split-squat", side: "left", cuffs: [on("LL", 108)] });
    expect(rowsOf([lunge], [left]).map(({ name, plannedPressure, status }) => [name, plannedPressure, status])).toEqual(
      [
        ["Set 1 left", "left leg 108 mmHg", "done"],
        ["Set 2 left", "left leg 108 mmHg", "missing"],
        ["Set 1 right", "right leg 114 mmHg", "missing"],
        ["Set 2 right", "right leg 114 mmHg", "missing"],
      ],
    );
  });

  it("names an approved exercise in the place of the planned one, side by side with what was asked", () => {
    const stepUp = (side: "left" | "right") =>
      logged({ exerciseSlug: "step-up", side, cuffed: false, cuffs: [], load: { kg: 11.34, entered: "25 lb" } });
    const [entry] = recordEntries(
      { content: contentOf([EXTENSION]), logs: [stepUp("left"), stepUp("right")] },
      "metric",
    );
    expect(entry?.name).toBe("Knee extension → Step-up (approved)");
    expect(entry?.rows.map(({ name, changes }) => [name, changes])).toEqual([
      ["Set 1 left", ["exercise", "no cuff"]],
      ["Set 2 left", []],
      ["Set 1 right", ["exercise", "no cuff"]],
      ["Set 2 right", []],
    ]);
  });

  it("keeps a set that nobody planned", () => {
    const rows = rowsOf([EXTENSION], [logged(), logged({ setIndex: 1, reps: 15 }), logged({ setIndex: 2 })]);
    expect(rows.at(-1)).toMatchObject({ name: "Set 3", target: null, done: "30 × 20 kg", status: "done", changes: [] });
  });

  it("writes loads in the reader's unit, with what was typed in the other one beside it", () => {
    const inPounds = squat({ load: { kg: 61.235, entered: "135 lb" }, reps: 5 });
    const entries = [ordinary("back-squat")];
    expect(rowsOf(entries, [inPounds], "metric", 61.24)[0]).toMatchObject({
      target: "5 × 61.24 kg",
      done: "5 × 61.23 kg (135 lb)",
      status: "done",
    });
    expect(rowsOf(entries, [inPounds], "imperial", 61.24)[0]).toMatchObject({
      target: "5 × 135 lb",
      done: "5 × 135 lb",
    });
  });

  it("compares no load where the plan names none, and no repetitions where it says until failure", () => {
    const entry = ordinary("back-squat", { load: { type: "rpe", rpe: 8 }, sets: [{ reps: 5, toFailure: true }] });
    expect(rowsOf([entry], [squat({ reps: 7 })], "metric", null)).toMatchObject([
      { target: "5+ reps, RPE 8", done: "7 × 20 kg", status: "done" },
    ]);
  });

  it("writes holds and walks as time", () => {
    const entry = ordinary("back-squat", { load: { type: "bodyweight" }, sets: [{ reps: 5, seconds: 30 }] });
    expect(rowsOf([entry], [squat({ reps: 3, load: null })], "metric", null)).toMatchObject([
      { target: "5 × 30 s, body weight", done: "3 × 30 s", changes: ["repetitions"] },
    ]);
  });
});

it("adds up the time under a cuff", () => {
  expect(cuffSecondsOf([logged(), squat(), logged({ setIndex: 1, cuffSeconds: 75 })])).toBe(205);
});

it("calls discomfort much from 7 of 10", () => {
  expect([6, 7].map(isMuch)).toEqual([false, true]);
});
