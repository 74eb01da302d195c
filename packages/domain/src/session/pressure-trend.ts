import { daysBetween, type PlainDate } from "#kernel/index.ts";

export interface DayReading {
  readonly on: PlainDate;
  /** mmHg. */
  readonly systolic: number;
  readonly diastolic: number;
}

const WINDOW_DAYS = 14;
const isRecent = (reading: DayReading, today: PlainDate): boolean => {
  const days = daysBetween(reading.on, today);
  return days >= 0 && days <= WINDOW_DAYS;
};
const daysAt = (readings: readonly DayReading[], systolic: number, diastolic: number): number =>
  new Set(readings.filter((r) => r.systolic >= systolic || r.diastolic >= diastolic).map(({ on }) => on)).size;

/**
 * Whether readings before sessions call for a new screening: two days at 160/100 or more within 14 days, or three at
 * 140/90 or more in somebody without the limits for raised pressure. Policy; see `session.RD6`.
 */
export const callsForRescreen = (
  readings: readonly DayReading[],
  hasRaisedPressureLimits: boolean,
  today: PlainDate,
): boolean => {
  const recent = readings.filter((reading) => isRecent(reading, today));
  return daysAt(recent, 160, 100) >= 2 || (!hasRaisedPressureLimits && daysAt(recent, 140, 90) >= 3);
};
