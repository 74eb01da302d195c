import { type ClientId, LIMB_NAMES } from "@cuffwise/domain/kernel";
import { IconCheck } from "@tabler/icons-react";
import { capital, numberText } from "../words.ts";
import type { SavedMeasurement } from "./measurement-form.tsx";
import { RefreshOffer } from "./refresh-offer.tsx";
import classes from "./saved-note.module.css";
import { WarningList } from "./warning-list.tsx";

/** What was just stored, what to know about it, and the offer to bring planned sessions to it. */
export const SavedMeasurements = ({ clientId, saved }: { clientId: ClientId; saved: readonly SavedMeasurement[] }) => (
  <div className={classes.saved}>
    <div role="status">
      {saved.map(({ id, limb, valueMmHg }) => (
        <p key={id} className={classes.line}>
          <IconCheck size={18} stroke={2.2} aria-hidden="true" />
          <span>
            {capital(LIMB_NAMES[limb])}: <strong>{numberText(valueMmHg)} mmHg</strong> counts from now on.
          </span>
        </p>
      ))}
    </div>
    <WarningList warnings={saved.flatMap(({ warnings }) => warnings)} />
    <RefreshOffer clientId={clientId} key={saved.map(({ id }) => id).join()} />
  </div>
);
