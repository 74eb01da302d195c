import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";

type Everything = inferRouterOutputs<AppRouter>;
type Outputs = Everything["programme"];

/** What an assignment would come to for one client. */
export type Preview = Outputs["assignmentPreview"];
/** One assigned programme with its sessions. */
export type Assignment = Outputs["clientProgramme"]["assignments"][number];
/** The plan of one session and what was logged of it. */
export type SessionRecordData = Everything["training"]["record"];
