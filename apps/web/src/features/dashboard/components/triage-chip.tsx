import type { Triage } from "@cuffwise/domain/progress";
import {
  IconAlertOctagon,
  IconBarbell,
  IconCalendarX,
  IconCircleCheck,
  IconClipboardCheck,
  IconClockExclamation,
  IconLogout,
  IconMail,
  IconMessageCircle,
} from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { StatusChip } from "#components/ui/status-chip.tsx";

type Chip = Pick<ComponentProps<typeof StatusChip>, "tone" | "icon"> & { readonly word: string };

const TRIAGE_CHIPS: Readonly<Record<Triage["status"], Chip>> = {
  unsafe: { tone: "safety", icon: IconAlertOctagon, word: "Unsafe" },
  screening: { tone: "attention", icon: IconClipboardCheck, word: "Clearance" },
  expiring: { tone: "attention", icon: IconClockExclamation, word: "Expiring" },
  unread: { tone: "active", icon: IconMessageCircle, word: "Unread" },
  programme: { tone: "attention", icon: IconBarbell, word: "No programme" },
  missed: { tone: "attention", icon: IconCalendarX, word: "Missed" },
  ok: { tone: "done", icon: IconCircleCheck, word: "On track" },
};

const STATE_CHIPS = {
  invited: { tone: "planned", icon: IconMail, word: "Invited" },
  left: { tone: "neutral", icon: IconLogout, word: "Left" },
} as const satisfies Record<string, Chip>;

export interface TriageChipProps {
  readonly triage: Triage | null;
  readonly status: "invited" | "active" | "left";
}

/** Why a client stands where they stand, as an icon and a word. */
export const TriageChip = ({ triage, status }: TriageChipProps) => {
  const chip = triage !== null ? TRIAGE_CHIPS[triage.status] : STATE_CHIPS[status === "left" ? "left" : "invited"];
  return (
    <StatusChip tone={chip.tone} icon={chip.icon}>
      {chip.word}
    </StatusChip>
  );
};
