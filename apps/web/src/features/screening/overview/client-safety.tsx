"use client";

import type { ClientId, PlainDate } from "@cuffwise/domain/kernel";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { LimbBoard } from "../result/limb-board.tsx";
import { limbViews, mayBeCuffed } from "../result/limb-view.ts";
import { AdverseEvents } from "./adverse-events.tsx";
import classes from "./client-safety.module.css";
import { FollowUpAnswers } from "./follow-up-answers.tsx";

export interface ClientSafetyProps {
  readonly clientId: ClientId;
  readonly today: PlainDate;
  /** False for assistants: health is not theirs to read. */
  readonly seesHealth: boolean;
  /** What stands beside the limbs. */
  readonly children: ReactNode;
}

/** What went wrong with a client, before everything else; and which limbs may be cuffed. */
export const ClientSafety = ({ clientId, today, seesHealth, children }: ClientSafetyProps) => {
  const trpc = useTRPC();
  const { data: standings } = useSuspenseQuery(trpc.screening.standing.queryOptions({ clientId }));
  const views = limbViews(standings, today);
  return (
    <div className={classes.overview}>
      {seesHealth && <AdverseEvents clientId={clientId} />}
      {seesHealth && <FollowUpAnswers clientId={clientId} />}
      <div className={classes.beside}>{children}</div>
      <section className={classes.card} aria-labelledby="standing">
        <h2 id="standing">What may be cuffed</h2>
        <LimbBoard views={views} />
        <p className={classes.foot}>
          {seesHealth ? (
            <Link href={`/coach/clients/${clientId}/screening`}>
              {views.every(mayBeCuffed) ? "See the screening" : "See why, and what would change it"}
            </Link>
          ) : (
            "The reasons are health answers, read by owners, coaches and clinicians."
          )}
        </p>
      </section>
    </div>
  );
};
