import { LIMB_NAMES, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import {
  IconBan,
  IconCircleCheck,
  IconClockExclamation,
  IconHelpCircle,
  IconLock,
  IconShieldCheck,
  IconStethoscope,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Tone } from "#components/ui/tone.ts";
import type { LimbState } from "./limb-view.ts";

export interface StateWords {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
}

/** Icon, word and colour, always together. Red stays for a limb that is locked because something happened. */
export const STATE_WORDS: Readonly<Record<LimbState, StateWords>> = {
  cleared: { word: "Cleared", tone: "done", icon: IconCircleCheck },
  "cleared-mod": { word: "Cleared with limits", tone: "active", icon: IconShieldCheck },
  refer: { word: "A clinician answers first", tone: "attention", icon: IconStethoscope },
  excluded: { word: "Not with a cuff", tone: "neutral", icon: IconBan },
  incomplete: { word: "Not decided yet", tone: "planned", icon: IconHelpCircle },
  expired: { word: "Clearance has run out", tone: "attention", icon: IconClockExclamation },
  locked: { word: "Locked after an event", tone: "safety", icon: IconLock },
  unknown: { word: "Not screened yet", tone: "planned", icon: IconHelpCircle },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "All four limbs", "both legs", "left arm and right leg". */
export const limbsInWords = (limbs: readonly Limb[]): string => {
  if (limbs.length === LIMBS.length) return "all four limbs";
  const has = (...some: readonly Limb[]): boolean => some.every((limb) => limbs.includes(limb));
  if (limbs.length === 2 && has("LA", "RA")) return "both arms";
  if (limbs.length === 2 && has("LL", "RL")) return "both legs";
  return joined(LIMBS.filter((limb) => limbs.includes(limb)).map((limb) => LIMB_NAMES[limb]));
};

export const limbsAsTitle = (limbs: readonly Limb[]): string => capital(limbsInWords(limbs));
export const limbTitle = (limb: Limb): string => capital(LIMB_NAMES[limb]);
