import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite, defineRule } from "#kernel/index.ts";

/** Why certain changes end a screening before its last day; which ones is `RESCREEN_TRIGGERS`. */
export const rescreenRule = defineRule({
  id: "screening.rescreen",
  version: 1,
  statement: "Certain changes call for a whole new screening; until it is answered, every limb stays without a cuff.",
  citations: [
    cite(S.parqPlus, "clearance lapses when health changes"),
    cite(S.tabata2016, "an infection and medicine before the first session, and severe muscle breakdown after it"),
    cite(S.policyRescreen, "the list of changes"),
  ],
});
