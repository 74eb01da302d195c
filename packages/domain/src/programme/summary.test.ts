import { expect, it } from "vitest";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";
import { programmeSummary } from "./summary.ts";
import { READY_TEMPLATES } from "./templates/ready-templates.ts";

it("says how much of a programme wears a cuff, and for how long", () => {
  const content = programme([day([bfr("a"), heavy("b")], 1), day([heavy("c")], 3)], [day([bfr("d")], 1)]);
  expect(programmeSummary(content)).toMatchObject({
    weeks: 2,
    sessions: 3,
    cuffedSessions: 2,
    cuffedExercises: ["Knee extension"],
    ordinaryExercises: ["Back squat"],
    sessionsPerWeek: { min: 1, max: 2 },
    cuffSeconds: { min: 390, max: 390 },
  });
});

it("says nothing about cuffs where there are none", () => {
  expect(programmeSummary(programme([day([])]))).toMatchObject({
    cuffedSessions: 0,
    cuffSeconds: { min: 0, max: 0 },
    cuffedExercises: [],
  });
});

it("counts the sessions of the block that ships", () => {
  expect(programmeSummary(READY_TEMPLATES[0]?.content ?? programme())).toMatchObject({ weeks: 6, sessions: 14 });
});
