import type { Warning } from "@cuffwise/domain/prescription";
import { warningSentence } from "../warning-sentences.ts";
import { ReasonsList } from "./reasons-list.tsx";

/** What a coach should know although it refuses nothing. */
export const WarningList = ({ warnings }: { warnings: readonly Warning[] }) =>
  warnings.length === 0 ? null : (
    <ReasonsList
      label="Worth knowing"
      items={warnings.map((warning) => ({
        key: `${warning.code} ${warning.limb}`,
        tone: "attention",
        sentence: warningSentence(warning),
        because: warning.because,
      }))}
    />
  );
