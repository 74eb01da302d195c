import { limbSide } from "@cuffwise/domain/kernel";
import type { ResolvedCuff, Step } from "@cuffwise/domain/programme";
import type { NewSetLog } from "@cuffwise/domain/session";
import { mmHg } from "@cuffwise/domain/units";
import type { SessionData } from "#features/session/session-data.ts";

/** What a logged set says of its cuffs: which one it was where it was not the planned one, and limbs under a wrap. */
export const howDone = (
  { atPlace }: Pick<SessionData, "atPlace">,
  step: Step,
  cuffs: readonly ResolvedCuff[],
): Pick<NewSetLog, "cuffed" | "cuffs" | "wrapped"> => {
  const planned = atPlace?.planned.content.resolved[step.entry.key]?.cuffs;
  const isOther = ({ limb, cuffId }: ResolvedCuff): boolean =>
    planned?.every((one) => one.limb !== limb || one.cuffId !== cuffId) ?? false;
  const way = atPlace?.entries.find(({ key }) => key === step.entry.key)?.way;
  const wrapped = (way?.wrapped ?? []).filter((limb) => step.side === "both" || limbSide(limb) === step.side);
  return {
    cuffed: cuffs.length > 0,
    cuffs: cuffs.map((cuff) => ({
      limb: cuff.limb,
      pressureMmHg: mmHg(cuff.pressureMmHg),
      ...(isOther(cuff) ? { cuffId: cuff.cuffId } : {}),
    })),
    ...(wrapped.length > 0 && cuffs.length === 0 ? { wrapped } : {}),
  };
};
