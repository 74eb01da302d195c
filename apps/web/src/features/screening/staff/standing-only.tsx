"use client";

import type { ClientId, PlainDate } from "@cuffwise/domain/kernel";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";
import { LimbBoard } from "../result/limb-board.tsx";
import { limbViews } from "../result/limb-view.ts";
import classes from "./client-screening.module.css";

/** What an assistant sees: which limbs may be cuffed, how high, until when. */
export const StandingOnly = ({ clientId, today }: { clientId: ClientId; today: PlainDate }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.screening.standing.queryOptions({ clientId }));
  return (
    <section className={classes.standing} aria-labelledby="standing">
      <h2 id="standing">What may be cuffed</h2>
      <LimbBoard views={limbViews(data, today)} />
      <p className={classes.note}>
        Answers about health are read by those who answer for them: owners, coaches and clinicians. For running a
        session you need to know which limbs, how high and until when; that is here.
      </p>
    </section>
  );
};
