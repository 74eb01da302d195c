"use client";

import type { EntryAtPlace, EntryChoice, WayOption } from "@cuffwise/domain/place";
import { formatWeight } from "@cuffwise/domain/units";
import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import { PlaceForm } from "#features/places/place-form.tsx";
import { placeText } from "#features/places/place-words.ts";
import { usePlaces } from "#features/places/use-places.ts";
import { pressureText } from "#features/session/player/todays-cuffs.ts";
import type { SessionData } from "#features/session/session-data.ts";
import { type ChosenPlace, choosePlace, useChosenPlace } from "./chosen-place.ts";
import classes from "./elsewhere.module.css";
import { LOAD_WORDS, WAY_WORDS } from "./place-copy.ts";

const USUAL = "usual";

const wayName = ({ way, cuffName }: WayOption): string => {
  if (way.kind === "none") return "Without a cuff, light as planned";
  return way.kind === "wrap" ? "Elastic wrap, dose unknown" : (cuffName ?? "Cuff");
};

const wayDetail = ({ because, cuffs, way }: WayOption): string => {
  if (because !== null) return WAY_WORDS[because];
  if (way.kind === "wrap") return "No pressure: pale toes or fingers must turn pink within 3 seconds, or it comes off.";
  return way.kind === "cuff" ? pressureText(cuffs) : "";
};

const loadText = (load: EntryAtPlace["load"], units: "metric" | "imperial"): string => {
  if (load === null) return "";
  if (load.because !== null) return LOAD_WORDS[load.because];
  if (load.kg === null) return "";
  const shown = formatWeight(load.kg, units);
  return units === "imperial" ? `${shown} (${formatWeight(load.kg, "metric", 1)})` : shown;
};

interface EntryRowProps {
  readonly data: SessionData;
  readonly entry: EntryAtPlace;
  readonly units: "metric" | "imperial";
  readonly onChoose: (choice: EntryChoice) => void;
}

const EntryRow = ({ data, entry, units, onChoose }: EntryRowProps) => {
  const { planned, exercise, exercises, way, ways, load } = entry;
  const isOther = exercise !== null && exercise.slug !== planned.slug;
  const current = way === null ? -1 : ways.indexOf(way);
  return (
    <li className={classes.entry} data-out={exercise === null || undefined}>
      <p className={classes.name}>
        {isOther ? (
          <>
            <s>{planned.name}</s> <strong>{exercise.name}</strong>
            <span className={classes.approved}> approved by your coach</span>
          </>
        ) : (
          <strong>{planned.name}</strong>
        )}
        {load?.kg != null && <span className={classes.load}> {loadText(load, units)}</span>}
      </p>
      {exercise === null && (
        <p className={classes.reason}>
          Left out here:{" "}
          {exercises.every(({ because }) => because !== null)
            ? LOAD_WORDS[exercises[0]?.because ?? "equipment-missing"]
            : "no approved way to do it."}
        </p>
      )}
      {load?.because != null && <p className={classes.reason}>{LOAD_WORDS[load.because]}</p>}
      {exercises.length > 1 && (
        <Radio.Group
          label="Exercise"
          value={exercise?.slug ?? ""}
          onChange={(slug) => onChoose({ slug, ...(way === null ? {} : { way: way.way }) })}
        >
          {exercises.map((one) => (
            <Radio
              key={one.slug}
              mt="xs"
              value={one.slug}
              disabled={one.because !== null}
              label={one.name}
              description={one.because === null ? loadText(one.load, units) : LOAD_WORDS[one.because]}
            />
          ))}
        </Radio.Group>
      )}
      {ways.length > 0 && (
        <Radio.Group
          label="Cuff"
          value={String(current)}
          onChange={(at) => {
            const chosen = ways[Number(at)];
            if (chosen !== undefined)
              onChoose({ ...(exercise === null ? {} : { slug: exercise.slug }), way: chosen.way });
          }}
        >
          {ways.map((one, at) => (
            <Radio
              // Their order is what tells them apart.
              key={`${one.way.kind} ${one.cuffName}`}
              mt="xs"
              value={String(at)}
              disabled={one.because !== null}
              label={wayName(one)}
              description={wayDetail(one)}
            />
          ))}
        </Radio.Group>
      )}
      {ways.some(({ because }) => because === "cuff-not-measured" || because === "cuff-measurement-stale") && (
        <p className={classes.reason}>
          To use that cuff, your coach measures the occlusion pressure with it first, with you.
        </p>
      )}
      {(exercise === null || ways.some(({ because }) => because !== null)) && (
        <CommentButton subject={{ kind: "session", id: data.session.id }} about="this session" compact />
      )}
    </li>
  );
};

/** Where am I? Picks a place or makes one, and says at once what becomes of the session there. */
export const ElsewherePanel = ({ data }: { data: SessionData }) => {
  const known = usePlaces();
  const chosen = useChosenPlace(data.session.id);
  const [isNew, setNew] = useState(false);
  if (known === null) return <SkeletonRows rows={3} />;
  const { places, facts } = known;
  const choose = (next: ChosenPlace | null): void => choosePlace(data.session.id, next);
  const { atPlace } = data;
  return (
    <div className={classes.panel}>
      <Radio.Group
        label="Where are you?"
        value={chosen?.placeId ?? USUAL}
        onChange={(placeId) => choose(placeId === USUAL ? null : { placeId, choices: {} })}
      >
        <Radio mt="xs" value={USUAL} label="At the usual place" description="As your coach planned it" />
        {places.map((place) => (
          <Radio
            key={place.id}
            mt="xs"
            value={place.id}
            label={place.name}
            description={placeText(place, facts.cuffs)}
          />
        ))}
      </Radio.Group>
      {isNew ? (
        <PlaceForm
          place={null}
          facts={facts}
          onDone={(saved) => {
            setNew(false);
            if (saved !== null) choose({ placeId: saved.id, choices: {} });
          }}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setNew(true)}>
            Somewhere new
          </Button>
        </div>
      )}
      {atPlace !== undefined && chosen !== null && (
        <section aria-label={`The session at ${atPlace.place.name}`}>
          <ul className={classes.entries}>
            {atPlace.entries.map((entry) => (
              <EntryRow
                key={entry.key}
                data={data}
                entry={entry}
                units={atPlace.place.units}
                onChoose={(choice) => choose({ ...chosen, choices: { ...chosen.choices, [entry.key]: choice } })}
              />
            ))}
          </ul>
          <p className={classes.hint}>
            Nothing here is heavier or tighter than planned. Your coach sees what you did instead.
          </p>
        </section>
      )}
    </div>
  );
};
