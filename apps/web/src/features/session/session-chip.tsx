import {
  IconCheck,
  IconClock,
  IconMinus,
  IconPlayerPlay,
  IconPlayerStop,
  IconTriangleInverted,
} from "@tabler/icons-react";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { EXCUSE_WORDS } from "./days/day-words.ts";
import type { SessionListItem } from "./session-data.ts";

export interface SessionChipProps {
  readonly status: SessionListItem["status"];
  readonly isMissed: boolean;
  /** Why it is not due. */
  readonly excused?: SessionListItem["excused"];
}

/** Missed work is amber and never red: shame breeds catching up. */
export const SessionChip = ({ status, isMissed, excused = null }: SessionChipProps) => {
  switch (status) {
    case "planned":
      if (excused !== null)
        return (
          <StatusChip tone="neutral" icon={IconMinus}>
            {EXCUSE_WORDS[excused].chip}
          </StatusChip>
        );
      return isMissed ? (
        <StatusChip tone="attention" icon={IconTriangleInverted}>
          Missed
        </StatusChip>
      ) : (
        <StatusChip tone="planned" icon={IconClock}>
          Planned
        </StatusChip>
      );
    case "started":
      return (
        <StatusChip tone="active" icon={IconPlayerPlay}>
          In progress
        </StatusChip>
      );
    case "done":
      return (
        <StatusChip tone="done" icon={IconCheck}>
          Done
        </StatusChip>
      );
    case "stopped":
      return (
        <StatusChip tone="safety" icon={IconPlayerStop}>
          Stopped
        </StatusChip>
      );
    case "unfinished":
      return (
        <StatusChip tone="attention" icon={IconTriangleInverted}>
          Not finished
        </StatusChip>
      );
    case "skipped":
      return (
        <StatusChip tone="neutral" icon={IconMinus}>
          Skipped
        </StatusChip>
      );
  }
};
