import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["prescription"];
type Inputs = inferRouterInputs<AppRouter>["prescription"];

export type Overview = Outputs["overview"];
export type CuffView = Overview["cuffs"][number];
export type LopView = Overview["lops"][number];
export type MaximumView = Overview["oneRepMaxes"][number];
export type SavedView = Overview["prescriptions"][number];
export type PrescribeRequest = Inputs["preview"]["request"];
export type Refreshed = Outputs["refreshUpcoming"];
export type RecordedLop = Outputs["recordLop"];
export type RecordedMaximum = Outputs["recordOneRepMax"];
