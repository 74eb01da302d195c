"use client";

import { carriersOf, loadingFor } from "@cuffwise/domain/place";
import type { Equipment, Loading } from "@cuffwise/domain/prescription";
import type { Step } from "@cuffwise/domain/programme";
import { usePlaces } from "#features/places/use-places.ts";
import type { SessionData } from "#features/session/session-data.ts";
import classes from "./plates.module.css";

const isPlated = (item: Equipment): boolean =>
  item.kind === "barbell" || item.kind === "plate-machine" || item.kind === "adjustable-dumbbells";

const number = (value: number): string => String(Number(value.toFixed(2)));

/** `per side 20 + 5 + 1.25 kg` */
export const platesText = ({ pieces, unit, total }: Loading, item: Equipment): string => {
  if (isPlated(item))
    return pieces.length === 0 ? "nothing on it" : `per side ${pieces.map(number).join(" + ")} ${unit}`;
  if (item.kind === "machine" || item.kind === "cable") {
    const [pin = total, ...added] = pieces;
    return `pin at ${number(pin)} ${unit}${added.length === 0 ? "" : ` and ${added.map(number).join(" + ")} ${unit} added`}`;
  }
  return `${number(total)} ${unit}`;
};

const WIDTH = 14;
const GAP = 3;
const TALL = 64;

/** One side of the bar, heaviest plate first, as it is put on; the words below say the same. */
const Side = ({ pieces }: { pieces: readonly number[] }) => {
  const most = Math.max(...pieces);
  const width = 46 + pieces.length * (WIDTH + GAP);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${TALL}`} width={width} height={TALL} aria-hidden="true">
      <rect className={classes.bar} x={0} y={TALL / 2 - 3} width={width} height={6} rx={3} />
      <rect className={classes.collar} x={24} y={TALL / 2 - 9} width={5} height={18} rx={2} />
      {[...pieces.entries()].map(([at, piece]) => {
        const height = 20 + (TALL - 20) * Math.sqrt(piece / most);
        return (
          <rect
            key={at}
            className={classes.plate}
            x={32 + at * (WIDTH + GAP)}
            y={(TALL - height) / 2}
            width={WIDTH}
            height={height}
            rx={3}
          />
        );
      })}
    </svg>
  );
};

export interface PlatesProps {
  readonly data: SessionData;
  readonly step: Step;
  readonly kg: number;
}

/** What to put on for a load, drawn and in words, where that can be said for the equipment at hand. */
export const Plates = ({ data, step, kg }: PlatesProps) => {
  const known = usePlaces();
  const exercise = known?.facts.exercises[step.entry.slug];
  if (known === null || exercise === undefined) return null;
  const carriers = carriersOf(exercise, data.atPlace === undefined ? known.facts.usual : data.atPlace.place.inventory);
  const loading = loadingFor(kg, carriers);
  const item = carriers.find(({ name, unit }) => name === loading?.equipment && unit === loading.unit);
  if (loading === undefined || item === undefined) return null;
  return (
    <figure className={classes.figure}>
      {isPlated(item) && loading.pieces.length > 0 && <Side pieces={loading.pieces} />}
      <figcaption>
        <strong>{item.name}:</strong> {platesText(loading, item)}
      </figcaption>
    </figure>
  );
};
