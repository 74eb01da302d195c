import * as fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** How often each property is tried, and from which seed; null draws one. */
    properties: { readonly runs: number; readonly seed: number | null };
  }
}

const { runs, seed } = inject("properties");
fc.configureGlobal({ numRuns: runs, ...(seed === null ? {} : { seed }) });
