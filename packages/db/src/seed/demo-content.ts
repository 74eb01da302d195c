import type { ProgrammeContent } from "@cuffwise/domain/programme";

/** The same programme, never above what this client may be given. */
export const capped = (content: ProgrammeContent, percentLopMax: number): ProgrammeContent => ({
  ...content,
  weeks: content.weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => ({
      ...day,
      exercises: day.exercises.map((entry) =>
        entry.kind === "bfr"
          ? { ...entry, cuff: { ...entry.cuff, percentLop: Math.min(entry.cuff.percentLop, percentLopMax) } }
          : entry,
      ),
    })),
  })),
});

/** Four weeks of the ordinary work alone: what was trained before the first cuff. */
export const withoutCuffs = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  weeks: content.weeks.slice(0, 4).map((week) => ({
    ...week,
    days: week.days.map((day) => ({
      ...day,
      exercises: day.exercises.map((entry) => {
        if (entry.kind === "ordinary") return entry;
        const { cuff: _, ...rest } = entry;
        // By effort: without a cuff the light loads of a cuffed programme would train nobody.
        const load = { type: "rpe" as const, rpe: 8 };
        return { ...rest, load, kind: "ordinary" as const, sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }] };
      }),
    })),
  })),
});

type Entry = ProgrammeContent["weeks"][number]["days"][number]["exercises"][number];

const perSide = (entry: Entry): Entry[] =>
  entry.kind === "bfr" && entry.cuff.limbs === "both"
    ? (["left", "right"] as const).map((limbs) => ({
        ...entry,
        key: `${entry.key}-${limbs}`,
        cuff: { ...entry.cuff, limbs },
      }))
    : [entry];

/** The same work, the left limb to its end before the right one begins: two cuffs are never inflated together. */
export const oneLimbAtATime = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  weeks: content.weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => ({
      ...day,
      exercises: day.exercises
        .flatMap(perSide)
        .map((entry, at) => ({ ...entry, group: String.fromCharCode("A".charCodeAt(0) + at) })),
    })),
  })),
});
