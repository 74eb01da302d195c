import type { ComponentType, ReactNode } from "react";
import classes from "./status-chip.module.css";
import type { Tone } from "./tone.ts";

export interface StatusChipProps {
  readonly tone: Tone;
  /** A Tabler icon; the word carries the meaning, so it is hidden from screen readers. */
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** The word. Never leave it out: a colour alone says nothing to many people. */
  readonly children: ReactNode;
  /** Outlined for a variation of a state ("Done, changed" beside "Done"). */
  readonly outline?: boolean;
}

export const StatusChip = ({ tone, icon: Icon, children, outline = false }: StatusChipProps) => (
  <span className={classes.chip} data-tone={tone} data-outline={outline || undefined}>
    <span className={classes.icon} aria-hidden="true">
      <Icon size={14} stroke={2.2} />
    </span>
    {children}
  </span>
);
