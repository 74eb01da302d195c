import type { Result } from "@cuffwise/domain/kernel";
import type { EstimateDenial, OneRepMaxEstimate } from "@cuffwise/domain/prescription";
import { formatWeight } from "@cuffwise/domain/units";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { ESTIMATE_REFUSAL_SENTENCES } from "../copy.ts";
import { FORMULA_NAMES } from "../words.ts";
import classes from "./form-grid.module.css";
import { ReasonsList } from "./reasons-list.tsx";

/** What a set comes to, live; or why it says nothing, with the source. */
export const EstimateNote = ({ estimate }: { estimate: Result<OneRepMaxEstimate, EstimateDenial> | null }) => {
  const { units } = useViewerSetting();
  if (estimate === null) return null;
  if (!estimate.ok) {
    const { code, because } = estimate.error;
    const sentence = ESTIMATE_REFUSAL_SENTENCES[code];
    return <ReasonsList label="Why not" items={[{ key: code, tone: "attention", sentence, because }]} />;
  }
  const { valueKg, band80, formula } = estimate.value;
  const weight = (kg: number): string => formatWeight(kg, units, 1);
  return (
    <p className={classes.note}>
      1RM <strong>{weight(valueKg)}</strong> ({FORMULA_NAMES[formula]}). In about four of five people the true value
      lies between <strong>{weight(band80.lowKg)}</strong> and <strong>{weight(band80.highKg)}</strong>.
    </p>
  );
};
