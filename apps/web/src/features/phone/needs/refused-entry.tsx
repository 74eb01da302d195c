"use client";

import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { DateText } from "#components/ui/date-text.tsx";
import type { OnThisPhone } from "#features/phone/client/use-bundle.ts";
import { PHONE_COPY } from "#features/phone/copy.ts";
import type { Need } from "#features/phone/store/phone-store.ts";
import { CorrectSet } from "./correct-set.tsx";
import { describeOperation } from "./describe-operation.ts";
import classes from "./needs.module.css";
import { useExport } from "./use-export.ts";

/** One entry that the server did not store: what it was, why, and what can be done. */
export const RefusedEntry = ({ need, here }: { need: Need; here: OnThisPhone }) => {
  const { phone, bundle } = here;
  const [isCorrecting, setCorrecting] = useState(false);
  const download = useExport(here);
  const { what, values } = describeOperation(need.operation, bundle);
  const retry = async (as?: Need["operation"]): Promise<void> => {
    setCorrecting(false);
    await phone.log()?.retry(need, as);
    phone.sendNow();
  };
  return (
    <li className={classes.entry}>
      <h3 className={classes.what}>
        <IconAlertTriangle size={16} aria-hidden="true" /> {what}
      </h3>
      {values !== "" && <p className={classes.values}>{values}</p>}
      <p className={classes.when}>
        <DateText value={need.at} style="dateTime" />
      </p>
      <p>{sentenceFor(need.code, PHONE_COPY)}</p>
      {isCorrecting && need.operation.kind === "log" && (
        <CorrectSet operation={need.operation} onSend={(as) => void retry(as)} />
      )}
      <div className={classes.actions}>
        <Button onClick={() => void retry()}>Send once more</Button>
        {need.operation.kind === "log" && !isCorrecting && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            Correct
          </Button>
        )}
        <Button variant="default" onClick={() => void download(need)}>
          Download
        </Button>
        {need.exportedAt !== null && (
          <Button variant="default" onClick={() => void phone.log()?.dismiss(need)}>
            Remove from this phone
          </Button>
        )}
      </div>
      {need.exportedAt === null && <p className={classes.hint}>It can be removed once you have downloaded it.</p>}
    </li>
  );
};
