import { LopId, plainDate, SessionId } from "@cuffwise/domain/kernel";
import { SessionContent } from "@cuffwise/domain/programme";
import type { Bundle } from "#features/phone/projection/phone-data.ts";

export const NOW = new Date("2026-11-25T18:00:00Z");
export const TODAY = plainDate("2026-11-25");
export const SESSION = SessionId.parse("00000000-0000-4000-8000-000000000001");
const LOP = LopId.parse("00000000-0000-4000-8000-000000000002");

export const content = SessionContent.parse({
  schema: 1,
  day: {
    weekday: 3,
    title: "Lower body",
    exercises: [
      {
        kind: "bfr",
        key: "ext",
        group: "A",
        slug: "knee-extension",
        sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
        restSeconds: 30,
        tempo: "2-0-2-0",
        load: { type: "percent-1rm", percent: 30 },
        cuff: { percentLop: 60, deflate: "between-exercises", limbs: "left" },
      },
    ],
  },
  resolved: {
    ext: {
      exactKg: 20,
      loadableKg: 20,
      percent1rm: 30,
      cuffs: [
        {
          limb: "LL",
          lopId: LOP,
          cuffId: LOP,
          cuffName: "Cuff 11 cm",
          percentLop: 60,
          pressureMmHg: 108,
          measuredOn: "2026-11-20",
          posture: "seated",
          method: "doppler",
        },
      ],
      capNote: null,
      restSeconds: 30,
      protocolLimitSeconds: 480,
    },
  },
});

const standing = {
  limb: "LL",
  outcome: "cleared",
  ceilingPercent: 80,
  flags: [],
  expiresOn: plainDate("2027-11-25"),
  lockedAt: null,
  lockReason: null,
};
const view = {
  id: SESSION,
  title: "Lower body",
  plannedOn: TODAY,
  status: "planned",
  startedAt: null,
  finishedAt: null,
  rating: null,
  ratingNote: "",
  movedFrom: null,
  excused: null,
  timeZone: "Europe/London",
  country: "GB",
};
const detail = {
  session: view,
  today: TODAY,
  content,
  assigned: content,
  prescribed: { resolved: content.resolved },
  lops: [{ lopId: LOP, valueMmHg: 180, freshUntil: plainDate("2026-12-20"), isStale: false }],
  issued: { at: NOW, seal: "seal" },
  brief: {
    exercises: [
      {
        key: "ext",
        slug: "knee-extension",
        name: "Knee extension",
        how: "Sit.",
        notes: null,
        reps: [],
        cuffed: true,
        loadKg: 20,
      },
    ],
    minutes: 10,
    cuffNames: ["Cuff 11 cm"],
    equipment: [],
    notes: "",
  },
  logs: [],
  setsAside: [],
  lastTimes: [],
  standings: [standing],
  cuffedSessionsDone: 9,
  blocks: [],
  readiness: null,
  mayTrain: true,
};
/** What the server handed out at `NOW`; only what the screens read. */
export const bundle = {
  issuedAt: NOW,
  today: TODAY,
  person: { personId: "p", clientId: "c", name: "Ana Lopez", timeZone: "Europe/London" },
  sessions: [{ ...view, week: 1, day: 1, hasCuffs: true, setsDone: 0 }],
  details: [detail],
  followed: [],
  placed: [],
  withdrawn: [],
  needsScreening: false,
} as unknown as Bundle;
