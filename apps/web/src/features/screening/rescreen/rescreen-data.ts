import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["rescreen"];

export type ChangeQuestion = Outputs["mine"]["questions"][number];
/** What has called for a new screening since the last one. */
export type SinceScreening = NonNullable<Outputs["client"]>;
