import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["programme"];

/** What an assignment would come to for one client. */
export type Preview = Outputs["assignmentPreview"];
/** One assigned programme with its sessions. */
export type Assignment = Outputs["clientProgramme"]["assignments"][number];
