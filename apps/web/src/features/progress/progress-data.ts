import type { AppRouter } from "@cuffwise/api/router";
import type { ClientId } from "@cuffwise/domain/kernel";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["progress"];

export type OverviewData = Outputs["overview"];
export type ExerciseData = Outputs["exercise"];
export type MonthData = Outputs["month"];
export type HistorySession = MonthData["sessions"][number];
export type DoseData = ExerciseData["cuffed"]["doses"][number];
export type LimbPressures = NonNullable<OverviewData["pressures"]>[number];

/** Whose progress is shown: one's own, or that of a client whom staff look at. */
export interface Whose {
  readonly clientId?: ClientId;
}

/** The pages of progress, of oneself or of a client. */
export const progressPaths = ({ clientId }: Whose) => {
  if (clientId === undefined) {
    return {
      overview: "/me/progress",
      history: "/me/history",
      exercise: (slug: string) => `/me/progress/${slug}` as const,
    };
  }
  const base = `/coach/clients/${clientId}/progress` as const;
  return {
    overview: base,
    history: `${base}/history` as const,
    exercise: (slug: string) => `${base}/${slug}` as const,
  };
};
