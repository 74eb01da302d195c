import type { SessionDetail } from "#features/phone/projection/phone-data.ts";

export type { SessionData, SessionListItem, SetView } from "#features/phone/projection/phone-data.ts";
export type { TodayData } from "#features/phone/projection/todays-data.ts";
export type LastTimeView = SessionDetail["lastTimes"][number];
