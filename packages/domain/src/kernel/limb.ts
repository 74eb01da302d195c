import { z } from "zod";

/** Left arm, right arm, left leg, right leg: as seen by the person themselves. */
export const LIMBS = ["LA", "RA", "LL", "RL"] as const;
export const Limb = z.enum(LIMBS);
export type Limb = z.infer<typeof Limb>;

export type LimbKind = "arm" | "leg";
export type Side = "left" | "right";

export const limbKind = (limb: Limb): LimbKind => (limb === "LA" || limb === "RA" ? "arm" : "leg");
export const limbSide = (limb: Limb): Side => (limb === "LA" || limb === "LL" ? "left" : "right");
export const limbOf = (kind: LimbKind, side: Side): Limb =>
  kind === "arm" ? (side === "left" ? "LA" : "RA") : side === "left" ? "LL" : "RL";
export const limbsOfKind = (kind: LimbKind): readonly [Limb, Limb] => (kind === "arm" ? ["LA", "RA"] : ["LL", "RL"]);

export const LIMB_NAMES: Readonly<Record<Limb, string>> = {
  LA: "left arm",
  RA: "right arm",
  LL: "left leg",
  RL: "right leg",
};
