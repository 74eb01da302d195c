import { z } from "zod";

/** Limits that travel with a clearance and that the prescription obeys. */
export const Flag = z.enum([
  "one-limb-at-a-time",
  "no-failure",
  "bp-before-session",
  "bp-first-4-sessions",
  "measured-cuff-only",
  "deflate-between-sets",
  "deflate-between-exercises",
  "max-two-cuffed-exercises",
  "seated-or-lying",
  "slow-rise",
  "start-at-40",
  "supervised-first-4",
  "half-volume-2-weeks",
  "restart-on-ramp",
  "no-heat",
  "warm-room",
  "hydration-prompt",
  "foot-and-skin-check",
  "glucose-protocol",
  "follow-up-24-and-72-h",
  "follow-up-day-7",
  "alcohol-and-drugs-check",
  "check-cuff-material",
]);
export type Flag = z.infer<typeof Flag>;

export const BundleId = z.enum([
  "MOD-BP1",
  "MOD-BP2",
  "MOD-VTE",
  "MOD-DM",
  "MOD-GLU",
  "MOD-AGE",
  "MOD-CLR",
  "MOD-RHB",
  "MOD-ADV",
  "MOD-SYN",
  "MOD-VV",
  "MOD-RAY",
]);
export type BundleId = z.infer<typeof BundleId>;

export interface Bundle {
  readonly title: string;
  /** Highest pressure, percent of limb occlusion pressure. */
  readonly ceilingPercent: number;
  readonly flags: readonly Flag[];
}

// Unmeasured wraps are never allowed once any limit applies, hence `measured-cuff-only` in each of them.
const bundle = (title: string, ceilingPercent: number, ...flags: readonly Flag[]): Bundle => ({
  title,
  ceilingPercent,
  flags: ["measured-cuff-only", ...flags],
});

/** The ceilings are our own steps inside the published range of 40–80 %; the rule `screening.bundles` has the sources. */
export const BUNDLES: Readonly<Record<BundleId, Bundle>> = {
  "MOD-BP1": bundle("Treated blood pressure", 60, "one-limb-at-a-time", "no-failure", "bp-before-session"),
  "MOD-BP2": bundle(
    "Raised or newly treated blood pressure",
    50,
    "one-limb-at-a-time",
    "no-failure",
    "bp-before-session",
    "deflate-between-sets",
  ),
  "MOD-VTE": bundle(
    "Two things that ask for care with the veins",
    50,
    "max-two-cuffed-exercises",
    "deflate-between-exercises",
    "hydration-prompt",
    "follow-up-day-7",
  ),
  "MOD-DM": bundle("Type 2 diabetes", 50, "no-failure", "bp-before-session", "foot-and-skin-check"),
  "MOD-GLU": bundle("Medicine that can lower blood sugar", 50, "glucose-protocol"),
  "MOD-AGE": bundle("Aged 65 or over", 60, "start-at-40", "seated-or-lying", "bp-first-4-sessions"),
  "MOD-CLR": bundle("Opened by a clinician's letter", 50, "supervised-first-4", "no-failure", "bp-before-session"),
  "MOD-RHB": bundle(
    "Muscle breakdown risk",
    50,
    "no-failure",
    "half-volume-2-weeks",
    "no-heat",
    "follow-up-24-and-72-h",
  ),
  "MOD-ADV": bundle("Earlier trouble with a cuff", 40, "one-limb-at-a-time", "seated-or-lying", "restart-on-ramp"),
  "MOD-SYN": bundle("Faints easily", 50, "seated-or-lying", "slow-rise"),
  "MOD-VV": bundle("Varicose veins", 50),
  "MOD-RAY": bundle("Cold white fingers", 40, "warm-room"),
};
