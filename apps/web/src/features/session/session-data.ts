import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["training"];
type Inputs = inferRouterInputs<AppRouter>["training"];

export type TodayData = Outputs["today"];
export type SessionData = Outputs["session"];
export type PlanData = Outputs["plan"];
export type SessionListItem = PlanData["sessions"][number];
export type SetView = SessionData["logs"][number];
export type LastTimeView = SessionData["lastTimes"][number];
export type LogSetInput = Inputs["logSet"];
