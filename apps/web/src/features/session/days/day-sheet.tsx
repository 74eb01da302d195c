"use client";

import type { PlainDate, SessionId } from "@cuffwise/domain/kernel";
import type { ExcuseReason, Operation } from "@cuffwise/domain/sync";
import { Button } from "@mantine/core";
import { IconCalendarEvent } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { AfterIllness } from "./after-illness.tsx";
import { EXCUSE_WORDS } from "./day-words.ts";
import classes from "./days.module.css";
import { ExcuseList } from "./excuse-list.tsx";
import { MoveList } from "./move-list.tsx";
import { placedHere } from "./placed-here.ts";

/** Most days nobody moves anything: the sheet comes when it is asked for. */
const DayDialog = lazy(async () => ({ default: (await import("./day-dialog.tsx")).DayDialog }));

export interface DaySheetProps {
  readonly session: {
    readonly id: SessionId;
    readonly title: string;
    readonly plannedOn: PlainDate;
    readonly movedFrom: PlainDate | null;
    readonly excused: ExcuseReason | null;
  };
  /** False where the coach keeps the days. */
  readonly mayMove: boolean;
}

/** Another day, or not this time: what is said here acts at once and is sent when there is a signal. */
export const DaySheet = ({ session, mayMove }: DaySheetProps) => {
  const { bundle, phone } = useBundle();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<"moved" | ExcuseReason | null>(null);
  const placed = placedHere(bundle);
  const own = placed.find(({ id }) => id === session.id);
  const send = (operation: Operation): void => void phone.append(operation);
  const excuse = (reason: ExcuseReason | null): void => {
    send({ kind: "excuse", sessionId: session.id, reason });
    setSaid(reason);
    setOpen(reason === "illness");
  };

  if (session.excused !== null && !isOpen)
    return (
      <p className={classes.excused}>
        {EXCUSE_WORDS[session.excused].chip}: not due.
        <Button variant="subtle" onClick={() => excuse(null)}>
          Take it back
        </Button>
      </p>
    );
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconCalendarEvent size={18} aria-hidden="true" />}
        onClick={() => {
          setSaid(null);
          setOpen(true);
        }}
      >
        Another day, or not this time
      </Button>
      <Suspense fallback={null}>
        {isOpen && (
          <DayDialog onClose={() => setOpen(false)} title={`${session.title}: another day?`}>
            <div className={classes.sheet}>
              {said === "illness" ? (
                <AfterIllness />
              ) : (
                <>
                  <p className={classes.plain}>
                    Planned for <DateText value={session.plannedOn} style="day" />
                    {session.movedFrom !== null && (
                      <>
                        {" "}
                        (moved from <DateText value={session.movedFrom} style="day" />)
                      </>
                    )}
                    .
                  </p>
                  {mayMove && own !== undefined ? (
                    <MoveList
                      session={own}
                      placed={placed}
                      today={bundle.today}
                      onMove={(to) => {
                        send({ kind: "move", sessionId: session.id, from: session.plannedOn, to });
                        setSaid("moved");
                        setOpen(false);
                      }}
                    />
                  ) : (
                    <p className={classes.plain}>
                      Your coach keeps the days of this programme. Write to them to move it.
                    </p>
                  )}
                  <h3 className={classes.heading}>Not this time</h3>
                  <ExcuseList onExcuse={excuse} />
                </>
              )}
            </div>
          </DayDialog>
        )}
      </Suspense>
    </>
  );
};
