"use client";

import type { Place } from "@cuffwise/domain/place";
import { Button } from "@mantine/core";
import { useState } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { showUndo } from "#components/ui/undo-toast.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { removePlaceHere, savePlaceHere } from "./pending-places.ts";
import { PlaceForm } from "./place-form.tsx";
import { PlaceKeeper } from "./place-keeper.tsx";
import { placeText } from "./place-words.ts";
import classes from "./places.module.css";
import { usePlaces } from "./use-places.ts";

/** The places that a client keeps beside the usual one, which the practice looks after. */
export const PlaceList = () => {
  const known = usePlaces();
  const { personId } = useViewerSetting();
  const [edited, setEdited] = useState<string | null>(null);
  if (known === null) return <SkeletonRows rows={2} />;
  const { places, facts } = known;
  const remove = (place: Place): void => {
    removePlaceHere(personId, place.id);
    showUndo(`${place.name} was taken away.`, () => savePlaceHere(personId, place));
  };
  const { equipment } = facts.usual;
  return (
    <div className={classes.form}>
      <PlaceKeeper />
      <ul className={classes.list}>
        <li className={classes.place}>
          <span>
            <span className={classes.name}>Your usual place</span>
            <span className={classes.about}>
              {equipment.length === 0
                ? "Your coach has not said yet what is there."
                : equipment.map(({ name }) => name).join(", ")}
              {" · "}
              {facts.cuffs.length === 0 ? "no cuff" : facts.cuffs.map(({ name }) => name).join(", ")}. Kept by your
              coach.
            </span>
          </span>
        </li>
        {places.map((place) => (
          <li key={place.id} className={classes.place}>
            <span>
              <span className={classes.name}>{place.name}</span>
              <span className={classes.about}>{placeText(place, facts.cuffs)}</span>
            </span>
            <span className={classes.buttons}>
              <Button
                variant="default"
                aria-expanded={edited === place.id}
                aria-label={`Change ${place.name}`}
                onClick={() => setEdited(place.id)}
              >
                Change
              </Button>
              <Button variant="subtle" aria-label={`Take away ${place.name}`} onClick={() => remove(place)}>
                Take away
              </Button>
            </span>
            {edited === place.id && (
              <div className={classes.editor}>
                <PlaceForm place={place} facts={facts} onDone={() => setEdited(null)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited === "new" ? (
        <PlaceForm place={null} facts={facts} onDone={() => setEdited(null)} />
      ) : (
        <div>
          <Button variant="light" onClick={() => setEdited("new")}>
            Add a place
          </Button>
        </div>
      )}
    </div>
  );
};
