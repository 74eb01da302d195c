import { Denial, ESTIMATE_REFUSALS, type EstimateRefusal, Reason } from "@cuffwise/domain/prescription";
import { z } from "zod";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { ESTIMATE_REFUSAL_SENTENCES, PRESCRIPTION_COPY } from "./copy.ts";
import { denialSentence } from "./denial-sentences.ts";

const WithDenials = z.object({
  data: z.object({ app: z.object({ detail: z.object({ denials: Denial.array().min(1) }) }) }),
});
const WithEstimate = z.object({
  data: z.object({ app: z.object({ detail: z.object({ code: z.enum(ESTIMATE_REFUSALS), because: Reason }) }) }),
});

/** Every denial the API gave; empty when it refused for another reason. */
export const denialsOf = (error: unknown): readonly Denial[] => {
  const parsed = WithDenials.safeParse(error);
  return parsed.success ? parsed.data.data.app.detail.denials : [];
};

export interface EstimateRefused {
  readonly code: EstimateRefusal;
  readonly because: Reason;
}

export interface Refused {
  /** Beside fields, by the last part of their path: `reading1`, `weight.entered`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Above the button. */
  readonly form: string | null;
}

/**
 * What the API refused, in sentences: its denials, why a set says nothing, or the codes of the fields.
 * @param prefix the name of the input's part that the form fills, such as `lop`
 */
export const refusalOf = (error: unknown, prefix: string): Refused => {
  const denials = denialsOf(error);
  if (denials.length > 0) return { fields: {}, form: denials.map(denialSentence).join(" ") };
  const estimate = WithEstimate.safeParse(error);
  if (estimate.success) return { fields: {}, form: ESTIMATE_REFUSAL_SENTENCES[estimate.data.data.app.detail.code] };
  const { fields, form } = errorsFromServer(error, PRESCRIPTION_COPY);
  const own = Object.entries(fields).map(([path, sentence]) => [
    path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path,
    sentence,
  ]);
  return { fields: Object.fromEntries(own), form };
};
