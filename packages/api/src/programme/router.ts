import { router } from "#trpc.ts";
import { assignmentProcedures } from "./assignments.ts";
import { templateProcedures } from "./templates.ts";

/** Templates of the practice, and what clients were given of them. */
export const programmeRouter = router({ ...templateProcedures, ...assignmentProcedures });
