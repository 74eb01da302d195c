import { type Limb, limbSide } from "@cuffwise/domain/kernel";
import type { ResolvedCuff, SessionContent, Step } from "@cuffwise/domain/programme";

/** The cuffs of a step, lowered by the guard's steps of today. A side that does not work wears none. */
export const todaysCuffs = (step: Step, content: SessionContent, stepDownPercent = 0): readonly ResolvedCuff[] => {
  const cuffs = step.entry.kind === "bfr" ? (content.resolved[step.entry.key]?.cuffs ?? []) : [];
  return cuffs
    .filter(({ limb }) => step.side === "both" || limbSide(limb) === step.side)
    .map((cuff) => lower(cuff, stepDownPercent));
};

// Rounded down: a limit is not passed by rounding.
const lower = (cuff: ResolvedCuff, points: number): ResolvedCuff => {
  const percentLop = Math.max(1, cuff.percentLop - points);
  return points === 0
    ? cuff
    : {
        ...cuff,
        percentLop,
        pressureMmHg: Math.max(1, Math.floor((cuff.pressureMmHg * percentLop) / cuff.percentLop)),
      };
};

const SHORT: Readonly<Record<Limb, string>> = { LA: "left", RA: "right", LL: "left", RL: "right" };

/** `108 mmHg` · `left 108 · right 114 mmHg` */
export const pressureText = (cuffs: readonly ResolvedCuff[]): string => {
  const values = new Set(cuffs.map(({ pressureMmHg }) => pressureMmHg));
  if (values.size <= 1) return `${[...values][0] ?? 0} mmHg`;
  return `${cuffs.map(({ limb, pressureMmHg }) => `${SHORT[limb]} ${pressureMmHg}`).join(" · ")} mmHg`;
};
