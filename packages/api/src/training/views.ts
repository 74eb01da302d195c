import type { SetAside } from "@cuffwise/db/queries/set-aside";
import type { LastTime, SetLogRow } from "@cuffwise/db/queries/set-log";
import type { Standings } from "@cuffwise/db/queries/standing";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { exerciseName, findExercise } from "@cuffwise/domain/exercises";
import { LIMBS } from "@cuffwise/domain/kernel";
import { type SessionContent, sessionDose } from "@cuffwise/domain/programme";

/** A stored set as the interface shows it: what was typed beside the kilograms it means. */
export const setToView = (row: SetLogRow) => ({
  id: row.id,
  entryKey: row.entryKey,
  exerciseSlug: row.exerciseSlug,
  setIndex: row.setIndex,
  side: row.side,
  load: row.loadKg === null ? null : { kg: row.loadKg, entered: row.loadEntered },
  reps: row.reps,
  rir: row.rir,
  discomfort: row.discomfort,
  cuffed: row.cuffed,
  cuffs: row.cuffs,
  cuffSeconds: row.cuffSeconds,
  status: row.status,
  note: row.note,
  doneAt: row.doneAt,
  receivedAt: row.receivedAt,
});
export type SetView = ReturnType<typeof setToView>;

export const setAsideToView = ({ because, set, doubleOf, at }: SetAside) => ({
  because,
  doubleOf,
  at,
  set: setToView(set),
});
export type SetAsideView = ReturnType<typeof setAsideToView>;

export const lastTimeToView = ({ exerciseSlug, cuffed, on, sets }: LastTime) => ({
  exerciseSlug,
  cuffed,
  on,
  sets: sets.map(({ setIndex, side, loadKg, reps, discomfort }) => ({ setIndex, side, loadKg, reps, discomfort })),
});
export type LastTimeView = ReturnType<typeof lastTimeToView>;

/** Outcome and limits per limb; the answers behind them stay with those who may read them. */
export const standingsToView = (standings: Standings) =>
  LIMBS.flatMap((limb) => {
    const one = standings[limb];
    if (one === null) return [];
    const { outcome, ceilingPercent, flags, expiresOn, lockedAt, lockReason } = one;
    return [{ limb, outcome, ceilingPercent, flags, expiresOn, lockedAt, lockReason }];
  });
export type StandingView = ReturnType<typeof standingsToView>[number];

/**
 * What a client wants to know before starting: what it is and how it is done, how long it takes, what must be at hand.
 * The words travel with the session, so that they are there without a signal and no page carries the catalogue.
 */
export const contentToBrief = (content: SessionContent) => {
  const exercises = content.day.exercises.map((entry) => {
    const exercise = findExercise(entry.slug);
    return {
      key: entry.key,
      slug: entry.slug,
      name: exerciseName(entry.slug),
      /** How it is done; null for an exercise that left the catalogue. */
      how: exercise?.how ?? null,
      /** What is special about it or usually goes wrong. */
      notes: exercise?.notes ?? null,
      reps: entry.sets.map(({ reps }) => reps),
      cuffed: entry.kind === "bfr",
      loadKg: content.resolved[entry.key]?.loadableKg ?? null,
    };
  });
  const cuffs = Object.values(content.resolved).flatMap((entry) => entry.cuffs);
  return {
    exercises,
    minutes: Math.max(5, Math.ceil(sessionDose(content.day).estimatedSeconds / 300) * 5),
    cuffNames: [...new Set(cuffs.map(({ cuffName }) => cuffName))],
    equipment: [...new Set(content.day.exercises.flatMap(({ slug }) => findExercise(slug)?.equipment ?? []))].filter(
      (name) => name !== "bodyweight",
    ),
    notes: content.day.notes ?? "",
  };
};
export type SessionBrief = ReturnType<typeof contentToBrief>;

export const sessionToView = (session: TrainingSession) => ({
  id: session.id,
  clientId: session.clientId,
  clientName: session.clientName,
  programme: session.programme,
  title: session.title,
  week: session.week,
  day: session.day,
  plannedOn: session.plannedOn,
  movedFrom: session.movedFrom,
  excused: session.excused,
  /** Whether the client may move it to another day. */
  mayMove: session.mayMove,
  status: session.status,
  startedAt: session.startedAt,
  finishedAt: session.finishedAt,
  rating: session.rating,
  ratingNote: session.ratingNote,
  timeZone: session.timeZone,
  trainedIn: session.trainedIn,
  contentIssuedAt: session.contentIssuedAt,
  country: session.country,
});
export type SessionView = ReturnType<typeof sessionToView>;
