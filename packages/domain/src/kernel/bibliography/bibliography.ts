import type { Source } from "../citation.ts";
import { mergeSources } from "./define.ts";
import { prescriptionSources } from "./prescription.ts";
import { programmeSources } from "./programme.ts";
import { screeningSources } from "./screening.ts";
import { strengthSources } from "./strength.ts";

/** Every source that a rule of this product may cite, by key. */
export const BIBLIOGRAPHY: ReadonlyMap<string, Source> = mergeSources(
  screeningSources,
  prescriptionSources,
  strengthSources,
  programmeSources,
);
