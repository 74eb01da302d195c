/** Where on the page a reason is told: ways to change a limb lead there. */
export const reasonPlace = (rule: string): string => `reason-${rule.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}`;
