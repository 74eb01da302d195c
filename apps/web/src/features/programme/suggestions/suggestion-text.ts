import type { AppRouter } from "@cuffwise/api/router";
import type { Reason } from "@cuffwise/domain/prescription";
import type { CuffedBlockRefusal } from "@cuffwise/domain/progress";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDate } from "#components/ui/format-date.ts";

export type Suggestion = inferRouterOutputs<AppRouter>["training"]["suggestions"][number];
type Trend = Extract<Suggestion, { what: "plateau" }>["trend"];
type CuffedBlock = NonNullable<Extract<Suggestion, { what: "plateau" }>["cuffedBlock"]>;

/** A rule with its sources, and what was measured. */
export interface Why {
  readonly note: string;
  readonly citations: Reason["citations"];
}

export interface SuggestionText {
  /** Where a lift stands, as a chip. */
  readonly state: "Plateau" | "Declining" | null;
  readonly sentence: string;
  /** What could be done about it; empty when the sentence says it. */
  readonly more: string;
  readonly whys: readonly Why[];
  /** Where the coach would act: a place below the client's page. */
  readonly act: { readonly to: string; readonly label: string };
}

const TO_PROGRAMME = { to: "/programme", label: "To the programme" } as const;
const TO_EQUIPMENT = { to: "/prescription#equipment", label: "To the equipment" } as const;
const TO_MAXIMUM = { to: "/prescription#one-rep-max", label: "To the 1RM" } as const;

/** What stands against a block with cuffs. Complete by type. */
const AGAINST_CUFFS = {
  "facts-invalid": "the records do not fit together",
  "no-plateau": "there is no plateau",
  snoozed: "the plateau was put aside",
  "adherence-unknown": "no session was due",
  "adherence-low": "fewer than three quarters of the sessions were done",
  "same-muscles-decline": "another lift of the same muscles falls",
  "screening-missing": "the screening is not answered, or has run out",
  contraindicated: "the limbs are not cleared",
  "cuffed-block-recent": "these limbs were cuffed within the last eight weeks",
} as const satisfies Record<CuffedBlockRefusal, string>;

const percent = (value: number): string => `${Math.abs(value).toFixed(1)} %`;
const signed = (value: number): string => {
  const sign = Math.sign(Number(value.toFixed(1)));
  return `${sign === 0 ? "" : sign < 0 ? "−" : "+"}${percent(value)}`;
};

const why = ({ statement, citations }: Reason, measured = ""): Why => ({
  note: measured === "" ? statement : `${statement} ${measured}`,
  citations,
});

const measured = ({ points, slopePercentPerWeek, interval90 }: Trend): string =>
  `Measured from the best estimated 1RM of ${points} weeks: ${signed(slopePercentPerWeek)} a week, 90 % interval ${signed(interval90.low)} to ${signed(interval90.high)}.`;

const options = (cuffedBlock: CuffedBlock | null): string => {
  const ordinary = "a deload, more sets, another range of repetitions";
  if (cuffedBlock === null) return `Options: ${ordinary}.`;
  if (cuffedBlock.offered) return `Options: ${ordinary}; a block with cuffs is one more.`;
  const against = cuffedBlock.against.map((one) => AGAINST_CUFFS[one]).join(", and ");
  return `Options: ${ordinary}. Cuffs are not among them, because ${against}.`;
};

/** One suggestion in words: what speaks for a change, what it could be, why, and where to go. */
export const suggestionText = (one: Suggestion): SuggestionText => {
  const plain = { state: null, more: "", whys: [why(one.because)], act: TO_PROGRAMME } as const;
  switch (one.what) {
    case "lighter-week":
      return { ...plain, sentence: "A lighter week is one option: the weeks under the cuff were many in a row." };
    case "heavier-without-cuff":
      return { ...plain, sentence: `${one.name}: heavier work without a cuff is one option now.` };
    case "step-too-large":
      return {
        ...plain,
        sentence: `${one.name} was easy twice in a row, but the next weight is too large a step.`,
        more: "A smaller plate in the equipment makes a smaller step; another load can be set in the programme.",
        act: TO_EQUIPMENT,
      };
    case "one-rep-max-test":
      return {
        ...plain,
        sentence:
          one.measuredOn === null
            ? `${one.name}: no 1RM is recorded, and the load is a share of one. A test is due.`
            : `${one.name}: the 1RM is from ${formatDate(one.measuredOn, "date", "UTC")}. A new test is due.`,
        more: "Until then the load stays as it was assigned.",
        act: TO_MAXIMUM,
      };
    case "declining":
      return {
        ...plain,
        state: "Declining",
        sentence: `${one.name} falls: ${percent(one.trend.slopePercentPerWeek)} a week over the last ${one.weeks} weeks.`,
        more: "Ask about sleep, illness, pain and fatigue first.",
        whys: [why(one.because, measured(one.trend))],
      };
    case "plateau":
      return {
        ...plain,
        state: "Plateau",
        sentence: `${one.name}: no clear progress in the last ${one.weeks} weeks.`,
        more: options(one.cuffedBlock),
        whys: [
          why(one.because, measured(one.trend)),
          ...(one.cuffedBlock?.offered === true ? [why(one.cuffedBlock.because)] : []),
        ],
      };
    case "deload":
      return {
        ...plain,
        sentence:
          one.why === "declining"
            ? "A deload is one option: a lift falls."
            : `A deload is one option: there were ${one.weeks} weeks of training in a row.`,
        more: `For ${one.days} days: ${Math.round(100 * one.loadFactor)} % of the load and ${Math.round(100 * one.setFactor)} % of the sets.`,
        whys: [why(one.because), why(one.sharesBecause)],
      };
  }
};
