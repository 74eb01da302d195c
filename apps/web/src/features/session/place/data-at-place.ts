import {
  type ElsewhereFacts,
  type ElsewhereToday,
  type EntryAtPlace,
  type Place,
  sessionAtPlace,
} from "@cuffwise/domain/place";
import { pendingPlaces, withPending } from "#features/places/pending-places.ts";
import type { SessionData } from "#features/session/session-data.ts";
import type { ChosenPlace } from "./chosen-place.ts";

type Brief = SessionData["brief"];

/** The exercises in words, as they are done there. */
const briefAt = (brief: Brief, entries: readonly EntryAtPlace[]): Brief => ({
  ...brief,
  exercises: brief.exercises.flatMap((one) => {
    const entry = entries.find(({ key }) => key === one.key);
    if (entry === undefined || entry.exercise === null) return entry === undefined ? [one] : [];
    const { slug, name, how, notes } = entry.exercise;
    const cuffed = entry.way?.way.kind === "cuff";
    return [{ ...one, slug, name, how, notes, cuffed, loadKg: entry.load?.kg ?? null }];
  }),
  cuffNames: [...new Set(entries.flatMap(({ way }) => way?.cuffs.map(({ cuffName }) => cuffName) ?? []))],
});

/** A session as it is done at a place: what every screen shows from then on. */
export const dataAtPlace = (
  planned: SessionData,
  place: Place,
  facts: ElsewhereToday,
  { choices }: ChosenPlace,
): SessionData => {
  const { content, entries } = sessionAtPlace(planned.content, place, facts, choices);
  return { ...planned, content, brief: briefAt(planned.brief, entries), atPlace: { place, entries, planned } };
};

/** The same for what was chosen; a place that was taken away meanwhile leaves the session as it was planned. */
export const dataAtChosen = (
  data: SessionData,
  { places, facts }: { readonly places: readonly Place[]; readonly facts: ElsewhereFacts },
  chosen: ChosenPlace,
  personId: string,
): SessionData => {
  const place = withPending(places, pendingPlaces(personId)).find(({ id }) => id === chosen.placeId);
  return place === undefined ? data : dataAtPlace(data, place, { ...facts, today: data.today }, chosen);
};
