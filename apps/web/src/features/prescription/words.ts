import type {
  CuffMaterial,
  LiftSide,
  LopMethod,
  OneRepMaxFormula,
  Posture,
  Protocol,
} from "@cuffwise/domain/prescription";
import { formatDate } from "#components/ui/format-date.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most two decimals, none that say nothing. */
export const numberText = (value: number | string | undefined): string => {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) ? String(Math.round(number * 100) / 100) : "?";
};

/** A calendar day inside a sentence: `24 Nov 2026`. */
export const dayText = (day: number | string | undefined): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? "an unknown day" : formatDate(String(day), "date", "UTC");
};

/** `a`, `a and b`, `a, b and c`. */
export const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const POSTURE_NAMES = {
  supine: "Lying on the back",
  seated: "Seated",
  standing: "Standing",
} as const satisfies Record<Posture, string>;

const POSTURE_WORDS: Readonly<Record<string, string>> = { supine: "lying", seated: "seated", standing: "standing" };
export const postureText = (posture: number | string | undefined): string =>
  POSTURE_WORDS[String(posture)] ?? "in another posture";

export const METHOD_NAMES = {
  doppler: "Doppler",
  automatic: "Automatic cuff",
  oximeter: "Pulse oximeter",
} as const satisfies Record<LopMethod, string>;

export const methodText = (method: string): string =>
  new Map<string, string>(Object.entries(METHOD_NAMES)).get(method) ?? "Unknown method";

export const MATERIAL_NAMES = {
  nylon: "Nylon",
  elastic: "Elastic",
  rigid: "Rigid",
} as const satisfies Record<CuffMaterial, string>;

/** What tells one cuff from another; a name may come twice. */
export const cuffText = (cuff: { name: string; widthCm: number; material: CuffMaterial }): string =>
  `${cuff.name} · ${numberText(cuff.widthCm)} cm ${MATERIAL_NAMES[cuff.material].toLowerCase()}`;

export const protocolText = ({ name, reps, rest, lastSetOpen, experiencedOnly }: Protocol): string =>
  [
    `${name} · ${reps.reduce((sum, set) => sum + set, 0)} repetitions${lastSetOpen ? " or more" : ""}`,
    `rest ${rest.start} s`,
    ...(experiencedOnly ? ["experienced only"] : []),
  ].join(" · ");

export const SIDE_NAMES = {
  both: "Both together",
  left: "Left only",
  right: "Right only",
} as const satisfies Record<LiftSide, string>;

export const FORMULA_NAMES = {
  tested: "as lifted",
  epley: "estimated by Epley",
  lombardi: "estimated by Lombardi",
  kemmler: "rough estimate by Kemmler",
} as const satisfies Record<OneRepMaxFormula, string>;
