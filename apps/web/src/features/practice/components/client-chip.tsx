import type { ClientStatus, InvitationState } from "@cuffwise/domain/coaching";
import { IconCheck, IconClock, IconLogout, IconMail, IconMailOff } from "@tabler/icons-react";
import { StatusChip } from "#components/ui/status-chip.tsx";

export interface ClientChipProps {
  readonly status: ClientStatus;
  readonly invitation: InvitationState | null;
}

/** Where somebody stands with the practice. */
export const ClientChip = ({ status, invitation }: ClientChipProps) => {
  if (status === "active")
    return (
      <StatusChip tone="done" icon={IconCheck}>
        Active
      </StatusChip>
    );
  if (status === "left")
    return (
      <StatusChip tone="neutral" icon={IconLogout}>
        Left
      </StatusChip>
    );
  if (invitation === "open")
    return (
      <StatusChip tone="planned" icon={IconMail}>
        Invited
      </StatusChip>
    );
  if (invitation === "expired")
    return (
      <StatusChip tone="attention" icon={IconClock}>
        Invitation too old
      </StatusChip>
    );
  return (
    <StatusChip tone="neutral" icon={IconMailOff}>
      Invitation withdrawn
    </StatusChip>
  );
};
