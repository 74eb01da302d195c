import { prescriptionSources } from "#kernel/bibliography/prescription.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { cite, defineRule } from "#kernel/index.ts";

/** Where the ceilings and limits of the bundles come from; which bundle applies is said by the rule that brings it. */
export const bundleLimits = defineRule({
  id: "screening.bundles",
  version: 1,
  statement: "Limits come in bundles; of several, the lowest ceiling holds, and every limit of each.",
  citations: [
    cite(prescriptionSources.patterson2019, "40 to 80 % of the occlusion pressure"),
    cite(screeningSources.policyBundles, "the steps 40, 50 and 60 % and the limits of each bundle"),
  ],
});
