"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import type { Denial, DenialCode } from "@cuffwise/domain/prescription";
import { Button } from "@mantine/core";
import Link from "next/link";
import { denialSentence } from "../denial-sentences.ts";
import { type Mend, mendFor, type Place, placeHref, type SetField } from "../mend.ts";
import classes from "./denial-list.module.css";
import { ReasonsList, type ReasonTone } from "./reasons-list.tsx";

/** Red is for danger to a person: a limb that is not cleared, or too much on it. */
const SAFETY: ReadonlySet<DenialCode> = new Set([
  "screening-missing",
  "screening-incomplete",
  "limb-referred",
  "limb-excluded",
  "clearance-expired",
  "arms-and-legs-together",
  "one-limb-at-a-time",
  "standing-under-cuff",
  "posture-over-ceiling",
  "above-ceiling",
  "cuff-time-over-limit",
]);
const toneOf = (code: DenialCode): ReasonTone => (SAFETY.has(code) ? "safety" : "attention");

export interface DenialListProps {
  readonly clientId: ClientId;
  readonly denials: readonly Denial[];
  readonly onSet: (field: SetField, value: number) => void;
  /** Before the link is followed: opens the form that it leads to. */
  readonly onGo: (place: Place, denial: Denial) => void;
}

/** Everything that stands against a prescription, each with its source and the way to mend it. */
export const DenialList = ({ clientId, denials, onSet, onGo }: DenialListProps) => {
  const nextOf = (denial: Denial, mend: Mend | null) => {
    if (mend === null) return undefined;
    if (mend.kind === "set") {
      return (
        <Button size="compact-sm" variant="light" onClick={() => onSet(mend.field, mend.value)}>
          {mend.label}
        </Button>
      );
    }
    const href = placeHref(mend.place, clientId);
    return mend.place === "screening" ? (
      <Link className={classes.go} href={href}>
        {mend.label}
      </Link>
    ) : (
      <a className={classes.go} href={href} onClick={() => onGo(mend.place, denial)}>
        {mend.label}
      </a>
    );
  };
  return (
    <ReasonsList
      label="Reasons against it"
      items={denials.map((denial) => ({
        key: `${denial.code} ${denial.limb} ${JSON.stringify(denial.params)}`,
        tone: toneOf(denial.code),
        sentence: denialSentence(denial),
        because: denial.because,
        next: nextOf(denial, mendFor(denial)),
      }))}
    />
  );
};
