"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import type { ClientId } from "@cuffwise/domain/kernel";
import { PROTOCOLS } from "@cuffwise/domain/prescription";
import { Button, NativeSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { LimbPicker } from "#components/ui/limb-picker.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { showDone } from "#components/ui/undo-toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import type { MeasureStart } from "../measurement-draft.ts";
import type { Place } from "../mend.ts";
import type { Overview, PrescribeRequest } from "../overview-data.ts";
import {
  CUFFED_EXERCISES,
  chooseExercise,
  dosedOf,
  EMPTY_PRESCRIBE,
  fittingEquipment,
  readPrescribe,
  startLoad,
  stepOf,
  suggestionFor,
} from "../prescribe-draft.ts";
import { typed } from "../typed-entry.ts";
import { cuffText, numberText, postureText, protocolText } from "../words.ts";
import { ExerciseSelect } from "./exercise-select.tsx";
import form from "./form-grid.module.css";
import type { Lifting } from "./maximum-section.tsx";
import { PageSection } from "./page-section.tsx";
import classes from "./prescribe-section.module.css";
import { PreviewPanel } from "./preview-panel.tsx";

/** Numbers stand still while somebody types. */
const DEBOUNCE_MS = 250;

const rangeText = ({ min, max }: { min: number; max: number }): string =>
  min === max ? `${numberText(max)} %` : `${numberText(min)} to ${numberText(max)} %`;

export interface PrescribeSectionProps {
  readonly clientId: ClientId;
  readonly overview: Overview;
  readonly onMeasure: (start: MeasureStart) => void;
  readonly onLift: (lifting: Lifting) => void;
}

/** One exercise on the left, what it comes to on the right: asked anew from the server with every change. */
export const PrescribeSection = ({ clientId, overview, onMeasure, onLift }: PrescribeSectionProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(EMPTY_PRESCRIBE);
  const [message, setMessage] = useState<string | null>(null);
  const change = (changes: Partial<typeof draft>): void => {
    setMessage(null);
    setDraft((now) => ({ ...now, ...changes }));
  };

  const { request, errors } = useMemo(() => readPrescribe(draft), [draft]);
  const [asked] = useDebouncedValue(request, DEBOUNCE_MS);
  const preview = useQuery({
    ...trpc.prescription.preview.queryOptions({ clientId, request: asked ?? NOTHING }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isCurrent = request !== null && asked === request && preview.isSuccess && !preview.isFetching;
  const denials = preview.data?.denials ?? [];

  const save = useMutation(
    trpc.prescription.prescribe.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.prescription.overview.queryFilter({ clientId }));
        showDone("The prescription was saved.");
      },
      onError: async (error) => {
        setMessage(refusalOf(error, "request").form);
        await cache.invalidateQueries(trpc.prescription.pathFilter());
      },
    }),
  );

  const whyNot = ((): string | null => {
    if (request === null) return Object.values(errors)[0] ?? null;
    if (preview.isError) return refusalOf(preview.error, "request").form ?? "The numbers could not be worked out.";
    if (!isCurrent) return "Working it out.";
    if (denials.length === 0) return null;
    return denials.length === 1
      ? "One reason stands against it; it is listed with what to do."
      : `${denials.length} reasons stand against it; they are listed with what to do.`;
  })();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (request !== null && whyNot === null) save.mutate({ clientId, request });
  };

  const exercise = draft.exerciseId === null ? undefined : findExercise(draft.exerciseId);
  const dosed = dosedOf(draft.exerciseId);
  const step = dosed === null ? null : stepOf(overview, dosed.limbKind);
  const suggestion = suggestionFor(draft, overview);
  const load = exercise === undefined ? null : startLoad(exercise, step);
  const fitting = dosed === null ? [] : fittingEquipment(dosed, overview);
  const hasLoad = dosed === null || dosed.implement !== null;

  const go = (place: Place, limb: (typeof denials)[number]["limb"]): void => {
    if (place === "maximum") onLift({ exerciseId: draft.exerciseId });
    if (place !== "pressure") return;
    onMeasure({
      limbs: limb === null ? draft.limbs : [limb],
      ...(draft.cuffId === null ? {} : { cuffId: draft.cuffId }),
      ...(dosed === null ? {} : { posture: dosed.posture }),
    });
  };

  return (
    <PageSection
      place="prescribe"
      title="Prescribe"
      description="Load and pressure for one exercise, or every reason against them. Nothing is lowered silently."
    >
      <div className={classes.columns}>
        <form className={form.form} noValidate onSubmit={submit} aria-label="Prescribe">
          <ExerciseSelect
            label="Exercise"
            exercises={CUFFED_EXERCISES}
            value={draft.exerciseId}
            onChange={(slug) => {
              setMessage(null);
              setDraft(chooseExercise(draft, slug, overview));
            }}
          />
          <LimbPicker
            label="Cuffed limbs"
            description={dosed === null ? undefined : `Trained ${postureText(dosed.posture)}`}
            value={draft.limbs}
            error={draft.limbs.length > 2 ? errors.limbs : undefined}
            onChange={(limbs) => change({ limbs })}
          />
          <NativeSelect
            label="Cuff in use"
            value={draft.cuffId ?? ""}
            data={[
              { value: "", label: overview.cuffs.length === 0 ? "No cuff yet" : "Choose the cuff", disabled: true },
              ...overview.cuffs.map((cuff) => ({ value: cuff.id, label: cuffText(cuff) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              change({ cuffId: overview.cuffs.find(({ id }) => id === value)?.id ?? null })
            }
          />
          <div className={classes.pair}>
            <NumberField
              label="Pressure, share of LOP"
              units={["%"]}
              value={draft.percentLop}
              description={suggestion === null ? " " : `${rangeText(suggestion)} goes with this load`}
              error={draft.percentLop.text === "" ? undefined : errors.percentLop}
              onChange={(percentLop) => change({ percentLop })}
            />
            {hasLoad && (
              <NumberField
                label="Load, share of 1RM"
                units={["%"]}
                value={draft.percentOneRepMax}
                description={load === null ? " " : `Start with ${rangeText(load)}`}
                error={draft.percentOneRepMax.text === "" ? undefined : errors.percentOneRepMax}
                onChange={(percentOneRepMax) => change({ percentOneRepMax })}
              />
            )}
          </div>
          {!hasLoad && exercise !== undefined && (
            <p className={form.note}>This exercise has no 1RM to take a share of. Start: {exercise.start}.</p>
          )}
          {fitting.length > 1 && (
            <NativeSelect
              label="Loaded on"
              value={draft.equipmentName ?? ""}
              data={[
                { value: "", label: "Whichever comes closest" },
                ...fitting.map(({ name }) => ({ value: name, label: name })),
              ]}
              onChange={({ currentTarget: { value } }) => change({ equipmentName: value === "" ? null : value })}
            />
          )}
          <NativeSelect
            label="Sets and repetitions"
            value={draft.protocolId}
            data={PROTOCOLS.map((protocol) => ({ value: protocol.id, label: protocolText(protocol) }))}
            onChange={(event) => change({ protocolId: event.currentTarget.value })}
          />
          <FormMessage>{message}</FormMessage>
          <div className={form.buttons}>
            <Button type="submit" loading={save.isPending} disabled={whyNot !== null}>
              Save the prescription
            </Button>
            <p className={form.why} role="status">
              {whyNot}
            </p>
          </div>
        </form>
        <div className={classes.result}>
          <PreviewPanel
            clientId={clientId}
            overview={overview}
            preview={request === null ? undefined : preview.data}
            step={step}
            isCurrent={isCurrent}
            onSet={(field, value) => change({ [field]: typed(numberText(value), "%") })}
            onGo={(place, denial) => go(place, denial.limb)}
          />
        </div>
      </div>
    </PageSection>
  );
};

/** Never sent: the query waits until there is something to ask. */
const NOTHING: PrescribeRequest = {
  exerciseId: "",
  limbs: [],
  cuffId: "",
  percentLop: 1,
  percentOneRepMax: null,
  protocolId: "",
};
