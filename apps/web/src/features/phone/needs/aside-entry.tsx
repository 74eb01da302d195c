"use client";

import { Button } from "@mantine/core";
import { DateText } from "#components/ui/date-text.tsx";
import type { OnThisPhone } from "#features/phone/client/use-bundle.ts";
import type { SessionData } from "#features/phone/projection/phone-data.ts";
import { setValues } from "./describe-operation.ts";
import classes from "./needs.module.css";

type Aside = SessionData["setsAside"][number];

interface AsideEntryProps {
  readonly data: SessionData;
  readonly aside: Aside;
  readonly here: OnThisPhone;
}

const nameOf = ({ brief }: SessionData, { set }: Aside): string =>
  brief.exercises.find(({ key }) => key === set.entryKey)?.name ?? set.exerciseSlug;

/** Two devices logged one planned set: only the person knows whether it was done once or twice. */
export const DoubleEntry = ({ data, aside, here: { phone } }: AsideEntryProps) => {
  const { set, doubleOf } = aside;
  const first = data.logs.find(({ id }) => id === doubleOf);
  const sessionId = data.session.id;
  return (
    <li className={classes.entry}>
      <h3 className={classes.what}>
        {nameOf(data, aside)}, set {set.setIndex + 1}: one or both?
      </h3>
      <p>This set was logged on two devices. One counts until you say.</p>
      {first !== undefined && (
        <p className={classes.values}>
          First: {setValues(first)}, <DateText value={first.doneAt} style="time" />
        </p>
      )}
      <p className={classes.values}>
        Second: {setValues(set)}, <DateText value={set.doneAt} style="time" />
      </p>
      <div className={classes.actions}>
        <Button onClick={() => void phone.append({ kind: "keep-both", id: set.id, sessionId })}>I did both</Button>
        <Button variant="default" onClick={() => void phone.append({ kind: "delete", id: set.id, sessionId })}>
          Only the first
        </Button>
        {first !== undefined && (
          <Button
            variant="default"
            onClick={() =>
              void phone.append(
                { kind: "delete", id: first.id, sessionId },
                { kind: "keep-both", id: set.id, sessionId },
              )
            }
          >
            Only the second
          </Button>
        )}
      </div>
    </li>
  );
};

/** A set that was taken back can be brought back. */
export const DeletedEntry = ({ data, aside, here: { phone } }: AsideEntryProps) => (
  <li className={classes.entry}>
    <h3 className={classes.what}>
      {nameOf(data, aside)}, set {aside.set.setIndex + 1}
    </h3>
    <p className={classes.values}>{setValues(aside.set)}</p>
    <p className={classes.when}>
      {data.session.title}, taken back <DateText value={aside.at} style="dateTime" />
    </p>
    <div className={classes.actions}>
      <Button
        variant="default"
        onClick={() => void phone.append({ kind: "restore", id: aside.set.id, sessionId: data.session.id })}
      >
        Bring back
      </Button>
    </div>
  </li>
);
