import { CuffId, plainDate } from "@cuffwise/domain/kernel";
import { expect, it } from "vitest";
import type { LimbPressures } from "../progress-data.ts";
import { cuffTimeDrawings, pressureDrawing, sorenessDrawing } from "./overview-drawings.ts";

const day = (date: number) => plainDate(`2026-11-${String(date).padStart(2, "0")}`);

it("no line of pressures runs from one cuff to another, and only the last part is labelled", () => {
  const lop = (on: number, segment: number, isOtherCuff = false) => ({
    on: day(on),
    valueMmHg: 180,
    posture: "seated" as const,
    cuff: CuffId.parse(`00000000-0000-4000-8000-00000000000${segment}`),
    cuffName: `Cuff ${segment}`,
    segment,
    isOtherCuff,
  });
  const pressures: LimbPressures = { limb: "LL", lops: [lop(1, 0), lop(8, 0), lop(15, 1, true)], prescribed: [] };
  const { spec, summary } = pressureDrawing(pressures);
  expect(spec.series.map(({ key, isLabelled }) => [key, isLabelled])).toEqual([
    ["lop-0", false],
    ["lop-1", true],
  ]);
  expect(spec.rows).toEqual([
    { x: day(1), "lop-0": 180 },
    { x: day(8), "lop-0": 180 },
    { x: day(15), "lop-1": 180 },
  ]);
  expect(spec.breaks).toEqual([{ x: day(15), label: "Other cuff" }]);
  expect(summary).toContain("break where the cuff changed");
});

it("every limb that wore a cuff has a drawing of its own, all on one scale", () => {
  const weeks = [
    { week: day(2), limbs: [{ limb: "LL" as const, seconds: 600, mostSeconds: 300 }] },
    { week: day(9), limbs: [{ limb: "RA" as const, seconds: 90, mostSeconds: 90 }] },
  ];
  const drawings = cuffTimeDrawings(weeks);
  expect(drawings.map(({ name, spec }) => [name, spec.rows.map(({ minutes }) => minutes)])).toEqual([
    ["Right arm", [0, 1.5]],
    ["Left leg", [10, 0]],
  ]);
  expect(drawings[0]?.spec.ticks).toEqual(drawings[1]?.spec.ticks);
});

it("of several answers on a day the worst counts, before and after a session apart", () => {
  const said = (on: number, afterHours: number | null, soreness: number) => ({
    on: day(on),
    afterHours,
    soreness,
    limbs: [],
  });
  const { spec } = sorenessDrawing([
    said(3, null, 1),
    said(4, 24, 5),
    said(4, 24, 6),
    said(4, null, 2),
    said(10, 168, 1),
  ]);
  expect(spec.rows).toEqual([
    { x: day(3), before: 1, day: null, later: null },
    { x: day(4), before: 2, day: 6, later: null },
    { x: day(10), before: null, day: null, later: 1 },
  ]);
  expect(new Set(spec.series.map(({ look }) => look)).size).toBe(3);
});
