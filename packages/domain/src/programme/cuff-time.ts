/** Seconds. An inflation may not be planned longer than `limit`; above `plan` the coach is told. */
export const CUFF_TIME = { plan: 480, limit: 600 } as const;

/** Blood returns to the limb for this long before the next cuffed exercise. Sources differ (1 to 3 minutes). */
export const REPERFUSION_SECONDS = 180;
