import type { VignetteResult } from "#kernel/testing/vignette.ts";
import { runScreening } from "#screening/testing/run-vignette.ts";
import { runInSession, runPostSession, runReadiness } from "#session/testing/run-vignette.ts";

/** The kinds of worked cases, by the names the files use. */
export const SCREENING_KINDS: ReadonlyMap<string, (vignette: unknown, baseline: unknown) => VignetteResult> = new Map([
  ["screening", runScreening],
  ["readiness", (vignette: unknown) => runReadiness(vignette)],
  ["in_session", (vignette: unknown) => runInSession(vignette)],
  ["post_session", (vignette: unknown) => runPostSession(vignette)],
]);
