import { accountRouter } from "./account/router.ts";
import { coachingRouter } from "./coaching/router.ts";
import { contentRouter } from "./content/router.ts";
import { dashboardRouter } from "./dashboard/router.ts";
import { placesRouter } from "./places/router.ts";
import { practiceRouter } from "./practice/router.ts";
import { prescriptionRouter } from "./prescription/router.ts";
import { programmeRouter } from "./programme/router.ts";
import { progressRouter } from "./progress/router.ts";
import { safetyRouter } from "./safety/router.ts";
import { rescreenRouter } from "./screening/rescreen-router.ts";
import { screeningRouter } from "./screening/router.ts";
import { syncRouter } from "./sync/router.ts";
import { trainingRouter } from "./training/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  coaching: coachingRouter,
  content: contentRouter,
  dashboard: dashboardRouter,
  places: placesRouter,
  practice: practiceRouter,
  programme: programmeRouter,
  prescription: prescriptionRouter,
  progress: progressRouter,
  rescreen: rescreenRouter,
  safety: safetyRouter,
  screening: screeningRouter,
  sync: syncRouter,
  training: trainingRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
