/** Seconds. An inflation may not be planned longer than `limit`; above `plan` the coach is told. */
export const CUFF_TIME = { plan: 480, limit: 600 } as const;

/** Blood returns to the limb for this long before the next cuffed exercise. Sources differ (1 to 3 minutes). */
export const REPERFUSION_SECONDS = 180;

/** Seconds without anything done, after which a cuff that is on was probably forgotten (policy). */
export const FORGOTTEN_CUFF_SECONDS = 120;

/** Seconds without a set, after which a session was probably forgotten (policy). */
export const FORGOTTEN_SESSION_SECONDS = 3_600;
