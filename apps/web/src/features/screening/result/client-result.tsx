"use client";

import type { AppRouter } from "@cuffwise/api/router";
import { Button } from "@mantine/core";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import classes from "./screening-result.module.css";
import { ScreeningResult } from "./screening-result.tsx";

type Mine = inferRouterOutputs<AppRouter>["screening"]["mine"];

export interface ClientResultProps {
  readonly data: Mine & { readonly latest: NonNullable<Mine["latest"]> };
  /** True when new answers have been begun and not handed in. */
  readonly hasBegun: boolean;
  readonly onAgain: () => void;
  /** What comes before the result itself. */
  readonly children?: ReactNode;
}

/** The client's own result, and the way to answer again. */
export const ClientResult = ({ data, hasBegun, onAgain, children }: ClientResultProps) => (
  <>
    <PageHeader title="Your result" description="What you may train with a cuff, limb by limb, and why." />
    {children}
    <ScreeningResult
      decision={data.latest.decision}
      reports={data.reports}
      standings={data.standings}
      answeredAt={data.latest.completedAt}
      today={data.today}
      country={data.country}
    />
    <div className={classes.actions}>
      <p>
        A new symptom, medicine, injury, operation, pregnancy or diagnosis? Say so before the next session with a cuff.
      </p>
      <Button variant="default" size="lg" fullWidth component={Link} href="/me/screening/changed">
        Something has changed
      </Button>
      <Button variant="default" size="lg" fullWidth onClick={onAgain}>
        {hasBegun ? "Go on with my new answers" : "Answer again"}
      </Button>
      <Button variant="subtle" size="lg" fullWidth component={Link} href="/me">
        Back to today
      </Button>
    </div>
  </>
);
