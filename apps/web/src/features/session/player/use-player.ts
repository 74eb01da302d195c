"use client";

import { CommentId } from "@cuffwise/domain/kernel";
import {
  CUFF_TIME,
  cuffElapsed,
  cuffsOn,
  firstCuffOnAt,
  nextAction,
  playerState,
  restAfterSet,
  type Step,
} from "@cuffwise/domain/programme";
import { type NewSetLog, STOP_SIGNS, type StopSign } from "@cuffwise/domain/session";
import type { Operation } from "@cuffwise/domain/sync";
import { mmHg } from "@cuffwise/domain/units";
import { useMemo, useState } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { Phone, PhoneState } from "#features/phone/client/phone.ts";
import { newOperationId, newSetId } from "#features/phone/log/new-operation-id.ts";
import { sessionOf } from "#features/phone/projection/done-here.ts";
import { deviceClock } from "#features/session/clocks/browser-clock.ts";
import * as change from "#features/session/device/device-state.ts";
import * as stops from "#features/session/device/stop-state.ts";
import { useDevice } from "#features/session/device/use-device.ts";
import { useNow } from "#features/session/device/use-now.ts";
import { howDone } from "#features/session/place/how-done.ts";
import type { SessionData } from "#features/session/session-data.ts";
import type { Player } from "./player.ts";
import { prefill, type SetValues } from "./prefill.ts";
import { todaysCuffs } from "./todays-cuffs.ts";
import { useStopRelease } from "./use-stop-release.ts";

export const stepKey = ({ entry, setIndex, side }: Step): string => `${entry.key} ${setIndex} ${side}`;

const laterOf = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b > a) ? b : a);

const signLabel = (sign: StopSign): string => STOP_SIGNS.find(({ key }) => key === sign)?.label ?? sign;

export const usePlayer = (data: SessionData, phone: Phone, sync: PhoneState): Player => {
  const { units } = useViewerSetting();
  const sessionId = data.session.id;
  const { store, device } = useDevice(phone, sessionId);
  const now = useNow();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SetValues>>(new Map());
  const { content, logs } = data;
  const { day, resolved } = content;

  const state = useMemo(() => playerState(day, logs, device.order), [day, logs, device.order]);
  const cuffKey = device.cuffKey ?? state.current?.entry.key ?? "";
  const limitSeconds = Math.min(CUFF_TIME.limit, resolved[cuffKey]?.protocolLimitSeconds ?? CUFF_TIME.limit);
  const cuffsOf = (step: Step) =>
    todaysCuffs(step, content, device.stepDown[step.entry.key]).filter(({ limb }) => !device.finished.includes(limb));
  const needs = { limbsOf: (step: Step) => cuffsOf(step).map(({ limb }) => limb), limitOf: () => limitSeconds };
  const action = nextAction(state, device, now, needs);
  const on = cuffsOn(device.cuffs);

  const clock = deviceClock();
  const update = (next: (before: change.DeviceState) => change.DeviceState): void => store.update(next);
  const send = (...operations: readonly Operation[]): void => void phone.append(...operations);

  /** For the coach to read beside the session. */
  const note = (body: string): void =>
    send({
      kind: "comment",
      id: CommentId.parse(newOperationId(clock.now())),
      subject: { kind: "session", id: sessionId },
      body,
    });
  const sendStop = (report: change.StopState["report"]): void => send({ kind: "stop", report });
  useStopRelease(store, now, sendStop);

  /** Seconds under the cuff since the set before, or since it went on. */
  const cuffSecondsUntil = (at: Date): number => {
    const onAt = firstCuffOnAt(device.cuffs);
    if (onAt === null) return 0;
    const since = logs.findLast(({ doneAt }) => doneAt > onAt)?.doneAt;
    return cuffElapsed(since ?? onAt, at);
  };

  const logOf = (step: Step, values: SetValues, status: NewSetLog["status"], at: Date): Operation => {
    // A set counts as cuffed when the cuff was on, whatever was planned.
    const cuffs = status === "done" ? cuffsOf(step).filter(({ limb }) => on.includes(limb)) : [];
    return {
      kind: "log",
      id: newSetId(at),
      set: {
        sessionId: data.session.id,
        entryKey: step.entry.key,
        exerciseSlug: step.entry.slug,
        setIndex: step.setIndex,
        side: step.side,
        load: values.load,
        reps: status === "skipped" ? 0 : values.reps,
        rir: null,
        discomfort: null,
        ...howDone(data, step, cuffs),
        cuffSeconds: cuffs.length > 0 ? cuffSecondsUntil(at) : 0,
        status,
        doneAt: at,
      },
    };
  };

  return {
    data,
    device,
    now,
    logs,
    state,
    action,
    limitSeconds,
    on,
    lastDoneAt: laterOf(state.lastDoneAt, device.stillOnAt),
    sync,
    isWaiting: (kind) =>
      sync.log.waiting.some(({ operation }) => operation.kind === kind && sessionOf(operation) === sessionId),
    cuffsOf,
    valuesOf: (step) => drafts.get(stepKey(step)) ?? prefill(step, { content, logs, lastTimes: data.lastTimes, units }),
    isDrafted: (step) => drafts.has(stepKey(step)),
    draft: (step, values) => setDrafts((before) => new Map(before).set(stepKey(step), values)),
    complete: (step, values) => {
      const at = clock.now();
      send(logOf(step, values, "done", at));
      update((before) => change.startRest(before, restAfterSet(step, state.steps, state.remaining), at));
    },
    skip: (steps) => {
      const at = clock.now();
      // A millisecond apart, so that their order is the order of the plan.
      send(...steps.map((step, n) => logOf(step, { load: null, reps: 0 }, "skipped", new Date(at.getTime() + n))));
    },
    correct: (set, fix) => {
      const changed = Object.keys(fix) as (keyof typeof fix)[];
      const base = Object.fromEntries(changed.map((name) => [name, set[name]]));
      send({ kind: "change", id: set.id, sessionId, base, to: fix });
    },
    undo: ({ id }) => send({ kind: "delete", id, sessionId }),
    cuffOn: (step, limbs) => update((before) => change.cuffOn(before, step.entry.key, limbs, clock.now())),
    cuffOff: (limbs = on) => update((before) => change.cuffOff(before, limbs, clock.now())),
    stillOn: () => update((before) => change.stillOn(before, clock.now())),
    moveRest: (seconds) => update((before) => change.moveRest(before, seconds, clock.now())),
    pauseRest: () => update((before) => change.pauseRest(before, clock.now())),
    resumeRest: () => update((before) => change.resumeRest(before, clock.now())),
    endRest: () => update(change.endRest),
    doLater: (entryKey) => update((before) => change.putOff(before, day, entryKey)),
    doNow: (entryKey) => update((before) => change.putFirst(before, day, entryKey)),
    lowerPressure: (entryKey) => update((before) => change.lowerPressure(before, entryKey)),
    reportStop: (sign, limbs) => {
      const at = clock.now();
      const step = state.lastCuffed ?? state.current;
      const cuffs = step === null ? [] : cuffsOf(step);
      const report = {
        id: newOperationId(at),
        sessionId: data.session.id,
        sign,
        limbs: [...limbs],
        entryKey: step?.entry.key ?? null,
        pressures: cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg: mmHg(pressureMmHg) })),
        cuffSeconds: cuffElapsed(firstCuffOnAt(device.cuffs), at),
        note: "",
        at,
      };
      update((before) => stops.holdStop(before, report, content));
    },
    undoStop: () => {
      const { stop } = store.get();
      if (stop === null || stop.sendsAt === null) return;
      note(`STOP by a wrong tap (${signLabel(stop.report.sign)}), taken back within seconds.`);
      // The rest goes on where it stood.
      update((before) => change.resumeRest(stops.undoStop(before), clock.now()));
    },
    recheck: (answer) => {
      if (device.stop === null) return;
      const at = clock.now();
      if (answer === "better") note(`Ten minutes after STOP (${signLabel(device.stop.report.sign)}): better.`);
      // Who is no better is reported once more: the worst that was said is what counts.
      else
        sendStop({
          ...device.stop.report,
          id: newOperationId(at),
          note: answer === "worse" ? "Ten minutes later: worse." : "Ten minutes later: no better.",
          at,
        });
      update((before) => stops.recheckStop(before, answer));
    },
    closeStop: () => {
      const stop = device.stop;
      if (stop?.sendsAt != null) sendStop(stop.report);
      update(stops.closeStop);
    },
    finish: (rating, at) => {
      if (at === undefined) send({ kind: "finish", sessionId, rating });
      else void phone.appendAt(at, { kind: "finish", sessionId, rating });
    },
  };
};
