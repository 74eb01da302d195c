import { type ClientId, LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { Denial, DenialCode, Warning, WarningCode } from "@cuffwise/domain/prescription";
import { formatDate } from "#components/ui/format-date.ts";

type Params = Denial["params"];
type Code = DenialCode | WarningCode;

const day = (value: string | number | undefined): string => formatDate(String(value), "date", "UTC");

const SENTENCES: Readonly<Record<Code, (params: Params) => string>> = {
  "screening-missing": () => "not screened yet",
  "screening-incomplete": () => "the screening is not finished",
  "limb-referred": () => "waits for a clinician, so no cuff",
  "limb-excluded": () => "excluded by the screening, so no cuff",
  "clearance-expired": ({ expiredOn }) => `the clearance ran out on ${day(expiredOn)}`,
  "no-limb": () => "no limb is chosen",
  "arms-and-legs-together": () => "arms and legs are never cuffed together",
  "one-limb-at-a-time": () => "the screening allows one cuffed limb at a time, and this works both together",
  "standing-under-cuff": () => "the screening allows a cuff only seated or lying, and this is done standing",
  "limb-not-in-exercise": () => "this exercise does not load that limb",
  "lop-missing": () => "no occlusion pressure measured",
  "lop-other-limb": () => "the occlusion pressure was measured on the other side only",
  "lop-other-cuff": () => "the occlusion pressure was measured with another cuff",
  "lop-stale": ({ measuredOn }) => `the occlusion pressure of ${day(measuredOn)} no longer counts`,
  "lop-in-future": () => "the occlusion pressure is dated in the future",
  "prediction-refused": () => "a calculated occlusion pressure does not hold for this limb and cuff",
  "posture-over-ceiling": ({ measuredPosture, posture }) =>
    `measured ${measuredPosture}, trained ${posture}: the limb would get more than its ceiling`,
  "pressure-invalid": () => "the pressure is no share of the occlusion pressure",
  "above-ceiling": ({ percentLop, ceilingPercent }) =>
    `${percentLop} % of LOP is above the ceiling of ${ceilingPercent} %`,
  "above-ramp-pressure": ({ session, percentLop, ceilingPercent }) =>
    `cuffed session ${session} of this client: ${percentLop} % of LOP, where ${ceilingPercent} % is the most`,
  "above-ramp-load": ({ session, percentOneRepMax, ceilingPercent }) =>
    `cuffed session ${session} of this client: ${percentOneRepMax} % of the 1RM, where ${ceilingPercent} % is the most`,
  "above-ramp-volume": ({ session, reps, ceilingReps }) =>
    `cuffed session ${session} of this client: ${reps} repetitions, where ${ceilingReps} are the most`,
  "one-rep-max-missing": () => "no 1RM for this exercise",
  "one-rep-max-stale": ({ measuredOn }) => `the 1RM of ${day(measuredOn)} is older than eight weeks`,
  "load-invalid": () => "a cuffed load must be a share of the 1RM, or kilograms with a known 1RM",
  "above-bfr-load": ({ percentOneRepMax, ceilingPercent }) =>
    `${round(percentOneRepMax)} % of the 1RM, where ${ceilingPercent} % is the most with a cuff`,
  "equipment-missing": ({ implement }) => `no ${implement} in this client's equipment`,
  "lighter-than-equipment": ({ exactKg, lightestKg }) =>
    `${exactKg} kg is asked for, but the lightest this client can load is ${lightestKg} kg`,
  "cuff-time-over-limit": () => "the cuff would stay on longer than 10 minutes",
  "scheme-invalid": () => "the sets, tempo and rests cannot be done",
  "wrap-not-allowed": () => "a wrap without a gauge cannot keep the limits of this limb",
  "lop-readings-differ": () => "the two readings of the occlusion pressure differ a lot",
  "lop-low-confidence": () => "an oximeter is unreliable on a leg",
  "lop-measure-each-session": () => "this cuff measures by itself: let it measure before each session",
  "lop-other-posture": ({ measuredPosture, posture }) => `measured ${measuredPosture}, trained ${posture}`,
  "load-below-evidence": () => "after rounding down the load is below what was studied",
  "pressure-below-evidence": () => "the pressure is below what was studied",
  "pressure-outside-table": ({ percentLop, minPercent, maxPercent }) =>
    `${percentLop} % of LOP, where ${minPercent} to ${maxPercent} % go with this load`,
  "one-rep-max-low-confidence": () => "the 1RM is a rough estimate",
  "one-rep-max-retest-due": ({ measuredOn }) => `the 1RM of ${day(measuredOn)} should be checked again`,
  "cuff-time-over-plan": () => "the cuff stays on longer than the planned 8 minutes",
};

const round = (value: string | number | undefined): string => String(Math.round(Number(value) * 10) / 10);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence, with the limb it is about. */
export const denialSentence = ({ code, limb, params }: Pick<Denial | Warning, "code" | "limb" | "params">): string => {
  const words = SENTENCES[code](params);
  return `${capital(limb === null ? words : `${LIMB_NAMES[limb]}: ${words}`)}.`;
};

export interface Fix {
  readonly href: string;
  readonly label: string;
}

/** Where a coach can do something about it; null where nothing can be done by a click. */
export const fixFor = (code: Code, clientId: ClientId): Fix | null => {
  const client = `/coach/clients/${clientId}`;
  if (code.startsWith("screening") || code.startsWith("limb-") || code === "clearance-expired")
    return { href: `${client}/screening`, label: "Open the screening" };
  if (code.startsWith("lop-")) return { href: `${client}/prescription`, label: "Measure LOP" };
  if (code.startsWith("one-rep-max")) return { href: `${client}/prescription`, label: "Record a 1RM" };
  if (code === "equipment-missing" || code === "lighter-than-equipment")
    return { href: `${client}/prescription`, label: "Open the equipment" };
  return null;
};
