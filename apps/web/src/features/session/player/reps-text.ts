import type { Step } from "@cuffwise/domain/programme";
import { formatClock } from "@cuffwise/domain/units";

/** `15 reps`, `2:00` for a hold or a walk, `5 × 30 s` for several holds. */
export const repsText = ({ set }: Pick<Step, "set">, reps: number): string => {
  if (set.seconds === undefined) return `${reps} ${reps === 1 ? "rep" : "reps"}`;
  return reps === 1 ? formatClock(set.seconds) : `${reps} × ${set.seconds} s`;
};
