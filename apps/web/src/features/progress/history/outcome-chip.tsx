import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClock,
  IconMinus,
  IconPlayerPlay,
  IconPlayerStop,
  IconTriangle,
  IconTriangleInverted,
  IconUmbrella,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { HistorySession } from "../progress-data.ts";

export interface OutcomeLook {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly outline?: boolean;
}

const OUTCOMES = {
  "as-planned": { word: "Done", tone: "done", icon: IconCheck },
  changed: { word: "Done, changed", tone: "done", icon: IconChecks, outline: true },
  under: { word: "Under", tone: "attention", icon: IconTriangleInverted },
  over: { word: "Over", tone: "attention", icon: IconTriangle },
  "over-cuff-limit": { word: "Over cuff limit", tone: "safety", icon: IconAlertTriangle },
} as const satisfies Record<NonNullable<HistorySession["outcome"]>, OutcomeLook>;

/** What became of a session. Missed work is amber and never red: shame breeds catching up. */
export const outcomeLook = (session: HistorySession, today: string): OutcomeLook => {
  const { status, excused, outcome } = session;
  if (excused !== null && (status === "planned" || status === "skipped"))
    return { word: "Excused", tone: "neutral", icon: IconUmbrella };
  switch (status) {
    case "planned":
      return session.plannedOn < today
        ? { word: "Missed", tone: "attention", icon: IconTriangleInverted }
        : { word: "Planned", tone: "planned", icon: IconClock };
    case "started":
      return { word: "In progress", tone: "active", icon: IconPlayerPlay };
    case "done":
      return OUTCOMES[outcome ?? "as-planned"];
    case "stopped":
      return { word: "Stopped", tone: "safety", icon: IconPlayerStop };
    case "unfinished":
      return { word: "Not finished", tone: "attention", icon: IconTriangleInverted };
    case "skipped":
      return { word: "Skipped", tone: "neutral", icon: IconMinus };
  }
};

export const OutcomeChip = ({ session, today }: { session: HistorySession; today: string }) => {
  const { word, tone, icon, outline = false } = outcomeLook(session, today);
  return (
    <StatusChip tone={tone} icon={icon} outline={outline}>
      {word}
    </StatusChip>
  );
};
