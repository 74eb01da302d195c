import type { PlainDate } from "@cuffwise/domain/kernel";
import {
  IconCheck,
  IconClock,
  IconHandStop,
  IconHourglass,
  IconMinus,
  IconPlayerPlay,
  IconTriangleInverted,
} from "@tabler/icons-react";
import { StatusChip } from "#components/ui/status-chip.tsx";

export interface SessionChipProps {
  readonly status: "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished";
  readonly plannedOn: PlainDate;
  readonly today: PlainDate;
  /** Agreed not to be due: neither missed nor done. */
  readonly isExcused?: boolean;
}

/** Missed work is amber, never red: shaming breeds unsafe catching-up. */
export const SessionChip = ({ status, plannedOn, today, isExcused = false }: SessionChipProps) => {
  switch (status) {
    case "done":
      return (
        <StatusChip tone="done" icon={IconCheck}>
          Done
        </StatusChip>
      );
    case "stopped":
      return (
        <StatusChip tone="safety" icon={IconHandStop}>
          Stopped
        </StatusChip>
      );
    case "started":
      return (
        <StatusChip tone="active" icon={IconPlayerPlay}>
          In progress
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
    case "planned":
      if (isExcused)
        return (
          <StatusChip tone="neutral" icon={IconMinus}>
            Excused
          </StatusChip>
        );
      return plannedOn < today ? (
        <StatusChip tone="attention" icon={IconHourglass}>
          Missed
        </StatusChip>
      ) : (
        <StatusChip tone="planned" icon={IconClock}>
          Scheduled
        </StatusChip>
      );
  }
};
