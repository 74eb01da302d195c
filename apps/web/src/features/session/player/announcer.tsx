"use client";

import { VisuallyHidden } from "@mantine/core";
import type { Moment } from "#features/session/alerts/moment.ts";
import { spokenAt } from "#features/session/alerts/spoken.ts";

/** Always in the page, so that a screen reader hears what changes in it: only milestones do. */
export const Announcer = ({ moment }: { moment: Moment }) => {
  const { polite, assertive } = spokenAt(moment);
  return (
    <>
      <VisuallyHidden aria-live="polite" aria-atomic="true" data-announcer="polite">
        {polite}
      </VisuallyHidden>
      <VisuallyHidden aria-live="assertive" aria-atomic="true" data-announcer="assertive">
        {assertive}
      </VisuallyHidden>
    </>
  );
};
