import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { checkProgramme, isAssignable } from "../check.ts";
import { ProgrammeContent } from "../content.ts";
import { entriesNeeding } from "../needs.ts";
import { lowerBodyBlock } from "./lower-body-block.ts";
import { mixedBlock } from "./mixed-block.ts";
import { READY_TEMPLATES } from "./ready-templates.ts";

describe.each(READY_TEMPLATES)("$name", ({ content, sources, description }) => {
  it("is a valid programme that nothing blocks or warns about", () => {
    expect(ProgrammeContent.parse(content)).toEqual(content);
    expect(isAssignable(checkProgramme(content))).toBe(true);
    expect(checkProgramme(content).map(({ code, path }) => [code, path.join(".")])).toEqual([]);
  });

  it("names only sources that the bibliography knows", () => {
    expect(sources.filter((key) => !BIBLIOGRAPHY.has(key))).toEqual([]);
  });

  it("promises nothing", () => {
    expect(description).not.toMatch(/will (build|break|grow|improve)|guarantee|proven/i);
  });
});

describe("the lower-body block", () => {
  const cuffedSessions = lowerBodyBlock.content.weeks.flatMap(({ days }) => days);

  it("follows the six-session ramp in repetitions, load and pressure", () => {
    const ramp = cuffedSessions.slice(0, 6).map(({ exercises }) => {
      const [first] = exercises;
      const reps = first?.sets.map((set) => set.reps).join("-");
      const load = first?.load.type === "percent-1rm" ? first.load.percent : null;
      return [exercises.length, reps, load, first?.kind === "bfr" ? first.cuff.percentLop : null];
    });
    expect(ramp).toEqual([
      [1, "15-15", 20, 40],
      [1, "30-15", 20, 40],
      [1, "30-15-15", 20, 40],
      [1, "30-15-15-15", 25, 50],
      [2, "30-15-15-15", 25, 50],
      [2, "30-15-15-15", 30, 50],
    ]);
  });

  it("needs the occlusion pressure of both legs and three maxima", () => {
    const needs = entriesNeeding(lowerBodyBlock.content);
    expect(needs.lopLimbs).toEqual(["LL", "RL"]);
    expect(needs.oneRepMax.map(({ slug }) => slug)).toEqual(["leg-press", "knee-extension", "seated-leg-curl"]);
  });
});

describe("the mixed block", () => {
  it("does heavy work first and without a cuff, and ends with one cuffed exercise", () => {
    for (const { exercises } of mixedBlock.content.weeks.flatMap(({ days }) => days)) {
      const kinds = exercises.map(({ kind }) => kind);
      expect(kinds.indexOf("bfr")).toBe(kinds.length - 1);
    }
  });
});
