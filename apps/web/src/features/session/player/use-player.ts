"use client";

import type { Limb } from "@cuffwise/domain/kernel";
import {
  CUFF_TIME,
  cuffElapsed,
  type NextAction,
  nextAction,
  type PlayerState,
  playerState,
  type ResolvedCuff,
  type Step,
} from "@cuffwise/domain/programme";
import { type NewSetLog, STOP_SIGNS, type StopSign } from "@cuffwise/domain/session";
import { mmHg } from "@cuffwise/domain/units";
import { useMemo, useState } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { newOperationId, newSetId } from "#features/phone/log/new-operation-id.ts";
import * as change from "#features/session/device/device-state.ts";
import { type EffectiveSet, effectiveLogs } from "#features/session/device/effective-logs.ts";
import type { Operation } from "#features/session/device/operation.ts";
import { useDevice } from "#features/session/device/use-device.ts";
import { useNow } from "#features/session/device/use-now.ts";
import { useSender } from "#features/session/device/use-sender.ts";
import type { SessionData } from "#features/session/session-data.ts";
import { prefill, type SetValues } from "./prefill.ts";
import { todaysCuffs } from "./todays-cuffs.ts";

export interface Player {
  readonly data: SessionData;
  readonly device: change.DeviceState;
  readonly now: Date;
  readonly logs: readonly EffectiveSet[];
  readonly state: PlayerState;
  readonly action: NextAction;
  /** Seconds that a cuff may stay on for the exercise it was put on for. */
  readonly limitSeconds: number;
  readonly reachable: boolean;
  readonly isKept: boolean;
  readonly valuesOf: (step: Step) => SetValues;
  /** Keeps what was typed for a set that is not done yet. */
  readonly draft: (step: Step, values: SetValues) => void;
  readonly cuffsOf: (step: Step) => readonly ResolvedCuff[];
  readonly complete: (step: Step, values: SetValues) => void;
  readonly skip: (steps: readonly Step[]) => void;
  readonly correct: (set: EffectiveSet, fix: Partial<Pick<EffectiveSet, "load" | "reps" | "discomfort">>) => void;
  readonly undo: (set: EffectiveSet) => void;
  readonly cuffOn: (step: Step) => void;
  readonly cuffOff: () => void;
  readonly moveRest: (seconds: number) => void;
  readonly endRest: () => void;
  readonly lowerPressure: (entryKey: string) => void;
  /** How often pins and needles or cuff pain stopped one of these limbs in this session. */
  readonly tinglings: (limbs: readonly Limb[]) => number;
  readonly reportStop: (sign: StopSign, limbs: readonly Limb[], at: Date) => void;
  readonly finish: (rating: { rpe: number; note: string }) => void;
  readonly retry: () => void;
}

export const stepKey = ({ entry, setIndex, side }: Step): string => `${entry.key} ${setIndex} ${side}`;

export const usePlayer = (data: SessionData): Player => {
  const { units } = useViewerSetting();
  const { store, device } = useDevice(data.session.id);
  const { reachable } = useSender(data.session.id, store);
  const now = useNow();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SetValues>>(new Map());
  const { content } = data;

  const logs = useMemo(() => effectiveLogs(data.logs, device.queue), [data.logs, device.queue]);
  const state = useMemo(() => playerState(content.day, logs), [content.day, logs]);
  const cuffKey = device.cuffKey ?? state.current?.entry.key ?? "";
  const limitSeconds = Math.min(CUFF_TIME.limit, content.resolved[cuffKey]?.protocolLimitSeconds ?? CUFF_TIME.limit);
  const action = nextAction(state, device, now, limitSeconds);

  const send = (...operations: readonly Operation[]): void =>
    store.update((before) =>
      change.enqueue(
        before,
        ...operations.map((operation) => ({ key: newOperationId(new Date()), operation, refused: null })),
      ),
    );
  const cuffsOf = (step: Step) => todaysCuffs(step, content, device.stepDown[step.entry.key]);

  /** Seconds under the cuff since the set before, or since it went on. */
  const cuffSecondsUntil = (at: Date): number => {
    if (device.cuffOnAt === null) return 0;
    const since = logs.findLast(({ doneAt }) => device.cuffOnAt !== null && doneAt > device.cuffOnAt)?.doneAt;
    return cuffElapsed(since ?? device.cuffOnAt, at);
  };

  const logOf = (step: Step, values: SetValues, status: NewSetLog["status"], at: Date): Operation => {
    // A set counts as cuffed when the cuff was on, whatever was planned.
    const cuffs = status === "done" && device.cuffOnAt !== null ? cuffsOf(step) : [];
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
        cuffed: cuffs.length > 0,
        cuffs: cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg: mmHg(pressureMmHg) })),
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
    reachable,
    isKept: store.isKept(),
    cuffsOf,
    valuesOf: (step) => drafts.get(stepKey(step)) ?? prefill(step, { content, logs, lastTimes: data.lastTimes, units }),
    draft: (step, values) => setDrafts((before) => new Map(before).set(stepKey(step), values)),
    complete: (step, values) => {
      const at = new Date();
      send(logOf(step, values, "done", at));
      const isLast = state.remaining.length <= 1;
      store.update((before) => change.startRest(before, isLast ? 0 : step.entry.restSeconds, at));
    },
    skip: (steps) => {
      const at = new Date();
      // A millisecond apart, so that their order is the order of the plan.
      send(...steps.map((step, n) => logOf(step, { load: null, reps: 0 }, "skipped", new Date(at.getTime() + n))));
    },
    correct: (set, fix) => {
      const { id, load, reps, rir, discomfort, status } = { ...set, ...fix };
      send({ kind: "change", change: { id, load, reps, rir, discomfort, status } });
    },
    undo: ({ id }) => send({ kind: "undo", id }),
    cuffOn: (step) => store.update((before) => change.cuffOn(before, step.entry.key, new Date())),
    cuffOff: () => store.update((before) => change.cuffOff(before, new Date())),
    moveRest: (seconds) => store.update((before) => change.moveRest(before, seconds, new Date())),
    endRest: () => store.update(change.endRest),
    lowerPressure: (entryKey) => store.update((before) => change.lowerPressure(before, entryKey)),
    tinglings: (limbs) => Math.max(0, ...limbs.map((limb) => device.tinglings[limb] ?? 0)),
    reportStop: (sign, limbs, at) => {
      if (STOP_SIGNS.find(({ key }) => key === sign)?.rule === "IS-3")
        store.update((before) => change.countTingling(before, limbs));
      const step = state.lastCuffed ?? state.current;
      const cuffs = step === null ? [] : cuffsOf(step);
      send({
        kind: "stop",
        report: {
          id: newOperationId(at),
          sessionId: data.session.id,
          sign,
          limbs: [...limbs],
          entryKey: step?.entry.key ?? null,
          pressures: cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg: mmHg(pressureMmHg) })),
          cuffSeconds: cuffElapsed(device.cuffOnAt, at),
          note: "",
          at,
        },
      });
    },
    finish: (rating) => send({ kind: "finish", rating }),
    retry: () => store.update(change.retryRefused),
  };
};
