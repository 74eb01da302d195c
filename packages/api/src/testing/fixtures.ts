import { healthyAnswers } from "@cuffwise/db/testing";
import { CONSENT_KINDS, CONSENTS } from "@cuffwise/domain/coaching";
import { plainDate } from "@cuffwise/domain/kernel";
import { EQUIPMENT_PRESETS } from "@cuffwise/domain/prescription";
import { READY_TEMPLATES } from "@cuffwise/domain/programme";
import { DeviceId } from "@cuffwise/domain/sync";
import type { AppErrorCode } from "#errors.ts";
import { NOW, TODAY, WELL } from "./leg-day.ts";
import type { InputAt, ProcedurePath } from "./procedures.ts";
import type { ActorName } from "./world.ts";
import type { Things } from "./world-things.ts";

export type Outcome = AppErrorCode | "ok";

export interface Fixture<Path extends ProcedurePath = ProcedurePath> {
  /** A valid input about these things. What it reads of them is what the matrix exchanges for other people's. */
  readonly input: (things: Things) => InputAt<Path>;
  /** What somebody with the right role gets for their own things, where that is not success. */
  readonly own?: Partial<Record<ActorName, Outcome>>;
  /** What is answered about a thing that is not theirs, where that is not `not-found`. */
  readonly strange?: Partial<
    Record<keyof Things, Outcome | Readonly<Record<"sibling" | "foreign" | "nowhere", Outcome>>>
  >;
  /** Whoever holds the secret may read what it opens. */
  readonly isBearer?: true;
}

const JSON_ANSWERS = JSON.parse(JSON.stringify(healthyAnswers(TODAY)));
const READY = READY_TEMPLATES[0];
if (READY === undefined) throw new Error("a template ships");
const TEMPLATE = { name: "New", description: "", content: READY.content };
const MONDAY = plainDate("2026-11-30");
const RATING = { rpe: 6, note: "" };
const PRESCRIBE = {
  exerciseId: "knee-extension",
  limbs: ["LL"] as ("LL" | "RL")[],
  percentLop: 40,
  percentOneRepMax: 20,
  protocolId: "ramp-15-15",
};
const WAITING = { state: "pending", decided: false } as const;
const CONSENT = CONSENT_KINDS.map((kind) => ({ kind, version: CONSENTS[kind].version, given: true }));

const about = ({ clientId }: Things) => ({ clientId });
const session = ({ sessionId }: Things) => ({ id: sessionId });
const template = ({ templateId }: Things) => ({ id: templateId });
const thread = ({ sessionId }: Things) => ({ subject: { kind: "session" as const, id: sessionId } });
const PLACE_ID = "00000000-0000-4000-8000-0000000000ca";
const nothingAsked = () => undefined;

/** One valid input for every procedure; a procedure that is missing here does not compile. */
export const FIXTURES = {
  "account.me": { input: nothingAsked },
  "account.sessions": { input: nothingAsked },
  "account.endSession": { input: ({ accountSessionId }) => ({ sessionId: accountSessionId }) },
  "account.enter": {
    input: ({ orgId }) => ({ orgId }),
    own: { person: "not-found", moderator: "not-found", formerCoachA: "not-found", formerClientA: "not-found" },
  },
  "account.updateProfile": { input: () => ({ name: "Renamed", timeZone: "Europe/Berlin", units: "metric" }) },
  "account.preferences": { input: nothingAsked },
  "account.changePreferences": { input: () => ({ scheme: "gym", sounds: "vibrate" }) },
  "account.verifyEmail": {
    input: ({ emailToken }) => ({ token: emailToken }),
    strange: { emailToken: { sibling: "ok", foreign: "ok", nowhere: "link-used-up" } },
    isBearer: true,
  },
  "account.resendVerification": { input: nothingAsked },

  "coaching.comments": { input: thread },
  "coaching.addComment": {
    input: (things) => ({ ...thread(things), body: "Good", parentId: things.commentId }),
    strange: { commentId: "comment.parent-elsewhere" },
  },
  "coaching.editComment": { input: ({ commentId }) => ({ id: commentId, body: "Better" }) },
  "coaching.markRead": { input: thread },
  "coaching.threads": { input: about },

  "content.queue": { input: () => ({ queue: "waiting" }) },
  "content.decide": {
    input: ({ articleCommentId }) => ({ commentId: articleCommentId, decision: "approve", seen: WAITING }),
  },
  "content.answer": {
    input: ({ articleCommentId }) => ({ commentId: articleCommentId, body: "Often", seen: WAITING }),
  },

  "dashboard.overview": { input: nothingAsked },

  "places.client": { input: about },
  "places.save": {
    input: ({ cuffId }) => ({ id: PLACE_ID, name: "Hotel", units: "imperial", inventory: null, cuffIds: [cuffId] }),
  },
  // What is not there is away already, whoever's it is.
  "places.remove": { input: () => ({ id: PLACE_ID }) },

  "practice.createOrganisation": { input: () => ({ name: "One more" }) },
  "practice.staff": { input: nothingAsked },
  "practice.clients": { input: nothingAsked },
  "practice.client": { input: about },
  "practice.inviteClient": {
    input: ({ newEmail }) => ({ name: "New Client", email: newEmail }),
    strange: { newEmail: { sibling: "client-exists", foreign: "ok", nowhere: "ok" } },
  },
  "practice.inviteAgain": {
    input: ({ invitedClientId, newEmail }) => ({ clientId: invitedClientId, email: newEmail }),
    strange: { newEmail: { sibling: "client-exists", foreign: "ok", nowhere: "ok" } },
  },
  "practice.revokeInvitation": { input: ({ invitedClientId }) => ({ clientId: invitedClientId }) },
  "practice.invitation": {
    input: ({ invitationToken }) => ({ key: invitationToken }),
    strange: { invitationToken: { sibling: "ok", foreign: "ok", nowhere: "not-found" } },
    isBearer: true,
  },
  "practice.acceptInvitation": {
    input: ({ invitationToken }) => ({ key: invitationToken, consents: CONSENT }),
    own: {
      formerClientA: "already-client",
      ownerA: "works-here",
      coachA: "works-here",
      assistantA: "works-here",
      clinicianA: "works-here",
      clientA: "already-client",
      otherClientA: "already-client",
      ownerB: "works-here",
      coachB: "works-here",
      clientB: "already-client",
    },
    strange: { invitationToken: { sibling: "ok", foreign: "ok", nowhere: "not-found" } },
    isBearer: true,
  },

  "programme.templates": { input: nothingAsked },
  "programme.template": { input: template },
  "programme.checkTemplate": { input: template },
  "programme.createTemplate": { input: () => TEMPLATE },
  "programme.createFromReady": { input: () => ({ slug: READY.slug }) },
  "programme.updateTemplate": { input: ({ templateId }) => ({ id: templateId, version: 1, template: TEMPLATE }) },
  "programme.duplicateTemplate": { input: template },
  "programme.archiveTemplate": { input: template },
  "programme.restoreTemplate": { input: template },
  "programme.assignmentPreview": {
    input: ({ clientId, templateId }) => ({ clientId, templateId, startOn: MONDAY }),
  },
  "programme.assign": {
    input: ({ clientId, templateId }) => ({ clientId, templateId, startOn: MONDAY, version: 1 }),
  },
  "programme.clientProgramme": { input: about },
  "programme.setClientMoves": { input: ({ assignmentId }) => ({ id: assignmentId, mayMove: false }) },
  "programme.endAssignment": { input: ({ assignmentId }) => ({ id: assignmentId }) },

  "prescription.overview": { input: about },
  "prescription.addCuff": {
    input: ({ clientId }) => ({
      clientId,
      cuff: { name: "Wide", limbKind: "leg", widthCm: 11.5, material: "nylon" },
    }),
  },
  "prescription.recordLop": {
    input: ({ clientId, cuffId }) => ({
      clientId,
      lop: {
        limb: "LL",
        cuffId,
        posture: "seated",
        method: "doppler",
        measuredOn: TODAY,
        reading1: "182",
        reading2: "186",
      },
    }),
  },
  "prescription.recordOneRepMax": {
    input: ({ clientId }) => ({
      clientId,
      lift: {
        kind: "tested",
        exerciseId: "knee-extension",
        side: "both",
        weight: { entered: "62,5", unit: "kg" },
        measuredOn: TODAY,
      },
    }),
  },
  "prescription.setInventory": {
    input: ({ clientId }) => ({ clientId, inventory: { equipment: [...EQUIPMENT_PRESETS] } }),
  },
  "prescription.preview": {
    input: ({ clientId, cuffId }) => ({ clientId, request: { ...PRESCRIBE, cuffId } }),
  },
  "prescription.prescribe": {
    input: ({ clientId, cuffId }) => ({ clientId, request: { ...PRESCRIBE, cuffId } }),
  },
  "prescription.refreshUpcoming": { input: about },

  "progress.month": { input: about },
  "progress.sessions": { input: about },
  "progress.overview": { input: about },
  "progress.exercise": { input: ({ clientId }) => ({ clientId, slug: "back-squat" }) },

  "safety.events": { input: about },
  "safety.followUps": { input: about },
  "safety.resolve": { input: ({ eventId }) => ({ id: eventId, resolution: "Looked at" }) },

  "practice.consents": { input: nothingAsked },
  "practice.setConsent": { input: () => ({ kind: "terms", version: CONSENTS.terms.version, given: true }) },
  "practice.safetySettings": { input: nothingAsked },
  "practice.setCountry": { input: () => ({ country: "DK" }) },
  "rescreen.mine": { input: nothingAsked },
  "rescreen.client": { input: about },
  "rescreen.report": { input: () => ({ changes: ["diagnosis"] }) },

  "screening.mine": { input: nothingAsked },
  "screening.save": { input: () => ({ answers: JSON_ANSWERS }) },
  "screening.complete": { input: () => ({ answers: JSON_ANSWERS }) },
  "screening.result": { input: about },
  "screening.standing": { input: about },
  "screening.answerReferral": {
    input: ({ clientId, screeningId, referredRule }) => ({
      clientId,
      screeningId,
      answers: [{ rule: referredRule, verdict: "fit" }],
      limbs: ["LL"],
      ceilingPercent: 40,
      validUntil: plainDate("2027-02-01"),
    }),
    strange: {
      screeningId: "changed-meanwhile",
      referredRule: { sibling: "ok", foreign: "ok", nowhere: "not-a-referral" },
    },
  },
  "screening.correctAnswer": {
    input: ({ clientId, screeningId }) => ({
      clientId,
      screeningId,
      rule: "screening.HOLD-C1@1",
      basis: "document",
      reason: "The hospital's letter names a strain, not a clot.",
    }),
    // Nothing of this client is held: the one who may ask is told so.
    own: { clinicianA: "answer-not-held" },
    strange: { screeningId: "changed-meanwhile" },
  },

  "training.today": { input: nothingAsked },
  "training.plan": { input: nothingAsked },
  "training.session": { input: session },
  "training.record": { input: session },
  "training.history": { input: about },
  "training.suggestions": { input: about },
  "training.start": {
    input: ({ plannedSessionId }) => ({ id: plannedSessionId }),
    // The check before a session is about health, which assistants do not read.
    own: { assistantA: "readiness-missing" },
  },
  "training.submitReadiness": { input: ({ plannedSessionId }) => ({ id: plannedSessionId, answers: WELL }) },
  "training.stop": {
    input: ({ sessionId, newEventId }) => ({
      id: newEventId,
      sessionId,
      sign: "dizzy-nauseated",
      limbs: ["LL"],
      entryKey: "ext",
      pressures: [{ limb: "LL", pressureMmHg: 108 }],
      cuffSeconds: 60,
      note: "",
      at: NOW,
    }),
    strange: { newEventId: "ok" },
  },
  "training.logSet": {
    input: ({ sessionId, newSetId }) => ({
      id: newSetId,
      set: {
        sessionId,
        entryKey: "squat",
        exerciseSlug: "back-squat",
        setIndex: 1,
        side: "both",
        load: { kg: 62.5, entered: "62,5" },
        reps: 5,
        rir: null,
        discomfort: null,
        cuffed: false,
        cuffs: [],
        cuffSeconds: 0,
        status: "done",
        doneAt: NOW,
      },
    }),
    // Devices make these ids: one that another organisation uses must stand in nobody's way.
    strange: { newSetId: { sibling: "changed-meanwhile", foreign: "ok", nowhere: "ok" } },
  },
  "training.updateSet": {
    input: ({ setId }) => ({ id: setId, load: null, reps: 4, rir: 2, discomfort: null, status: "done" }),
  },
  "training.undoSet": { input: ({ setId }) => ({ id: setId }) },
  "sync.bundle": { input: () => undefined },
  "sync.push": {
    input: ({ sessionId }) => ({
      deviceId: DeviceId.parse("00000000-0000-4000-8000-00000000dec1"),
      sentAt: NOW,
      operations: [
        {
          seq: 1,
          opId: "00000000-0000-4000-8000-0000000000a1",
          v: 1,
          at: NOW,
          operation: { kind: "finish", sessionId, rating: RATING },
        },
      ],
    }),
    // What is not theirs is refused inside: one operation holds up no other.
    strange: { sessionId: "ok" },
  },
  "training.finish": { input: ({ sessionId }) => ({ id: sessionId, rating: RATING }) },
} satisfies { readonly [Path in ProcedurePath]: Fixture<Path> };
