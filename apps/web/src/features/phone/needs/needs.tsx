"use client";

import { MERGE_CODES, type MergeCode } from "@cuffwise/domain/sync";
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type OnThisPhone, useBundle } from "#features/phone/client/use-bundle.ts";
import { MERGE_COPY } from "#features/phone/merge-copy.ts";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import type { Need } from "#features/phone/store/phone-store.ts";
import { DeletedEntry, DoubleEntry } from "./aside-entry.tsx";
import { describeOperation } from "./describe-operation.ts";
import classes from "./needs.module.css";
import { RefusedEntry } from "./refused-entry.tsx";
import { useExport } from "./use-export.ts";

const RESTORE_DAYS = 30;
const DAY_MS = 86_400_000;

const isMerge = (code: string): code is MergeCode => (MERGE_CODES as readonly string[]).includes(code);

const Notice = ({ need, here: { phone, bundle } }: { need: Need; here: OnThisPhone }) => (
  <li className={classes.entry}>
    <h3 className={classes.what}>{describeOperation(need.operation, bundle).what}</h3>
    <p>{isMerge(need.code) ? MERGE_COPY[need.code] : "It is stored, in another way than it was sent."}</p>
    <div className={classes.actions}>
      <Button variant="default" onClick={() => void phone.log()?.dismiss(need)}>
        All right
      </Button>
    </div>
  </li>
);

const Waiting = ({ here }: { here: OnThisPhone }) => {
  const { phone, bundle, state } = here;
  const download = useExport(here);
  return (
    <section aria-labelledby="waiting">
      <h2 className={classes.section} id="waiting">
        Waiting to be sent
      </h2>
      <ul className={classes.list}>
        {state.log.waiting.map(({ opId, operation, at }) => {
          const { what, values } = describeOperation(operation, bundle);
          return (
            <li key={opId} className={classes.line}>
              <span>
                {what}
                {values === "" ? "" : `: ${values}`}
              </span>
              <DateText value={at} style="time" />
            </li>
          );
        })}
      </ul>
      <div className={classes.actions}>
        <Button onClick={phone.sendNow} loading={state.send.kind === "sending"}>
          Send now
        </Button>
        <Button variant="default" onClick={() => void download()}>
          Download all
        </Button>
      </div>
    </section>
  );
};

/** What needs the person: nothing that was logged is ever dropped without a word. */
export const Needs = () => {
  const here = useBundle();
  const { bundle, state, now } = here;
  const download = useExport(here);
  const { waiting, needs, rescued } = state.log;
  const refused = needs.filter(({ outcome }) => outcome === "rejected");
  const notices = needs.filter(({ outcome, code }) => outcome === "merged" && code !== "possible-double");
  const aside = bundle.details.flatMap((data) => data.setsAside.map((one) => ({ data, aside: one })));
  const doubles = aside.filter(({ aside: { because } }) => because === "double");
  const deleted = aside.filter(
    ({ aside: { because, at } }) => because === "deleted" && now.getTime() - at.getTime() < RESTORE_DAYS * DAY_MS,
  );
  const hasRescued = rescued > 0 || state.setAside.length > 0;
  const isClear =
    refused.length + notices.length + doubles.length + deleted.length + waiting.length === 0 && !hasRescued;

  return (
    <>
      <PageHeader title="Needs you" back={{ href: "/me", label: "Today" }} />
      <div className={classes.page}>
        <SyncLine state={state} now={now} />
        {isClear && (
          <EmptyState icon={IconCircleCheck} title="Nothing needs you">
            Everything you logged is stored. What the server could not take, or what was done twice, would stand here.
          </EmptyState>
        )}
        {refused.length > 0 && (
          <section aria-labelledby="refused">
            <h2 className={classes.section} id="refused">
              Could not be stored
            </h2>
            <ul className={classes.list}>
              {refused.map((need) => (
                <RefusedEntry key={need.opId} need={need} here={here} />
              ))}
            </ul>
          </section>
        )}
        {doubles.length > 0 && (
          <section aria-labelledby="doubles">
            <h2 className={classes.section} id="doubles">
              Logged twice?
            </h2>
            <ul className={classes.list}>
              {doubles.map((one) => (
                <DoubleEntry key={one.aside.set.id} {...one} here={here} />
              ))}
            </ul>
          </section>
        )}
        {notices.length > 0 && (
          <section aria-labelledby="notices">
            <h2 className={classes.section} id="notices">
              Good to know
            </h2>
            <ul className={classes.list}>
              {notices.map((need) => (
                <Notice key={need.opId} need={need} here={here} />
              ))}
            </ul>
          </section>
        )}
        {waiting.length > 0 && <Waiting here={here} />}
        {deleted.length > 0 && (
          <section aria-labelledby="deleted">
            <h2 className={classes.section} id="deleted">
              Taken back
            </h2>
            <p className={classes.hint}>A set that was taken back can be brought back for 30 days.</p>
            <ul className={classes.list}>
              {deleted.map((one) => (
                <DeletedEntry key={one.aside.set.id} {...one} here={here} />
              ))}
            </ul>
          </section>
        )}
        {hasRescued && (
          <section aria-labelledby="rescued">
            <h2 className={classes.section} id="rescued">
              Set aside
            </h2>
            <p>
              {rescued} {rescued === 1 ? "record" : "records"} on this phone could not be read as they stood. What could
              be saved is in the log again; the rest is kept here as it was found.
            </p>
            <div className={classes.actions}>
              <Button variant="default" onClick={() => void download()}>
                Download
              </Button>
            </div>
          </section>
        )}
      </div>
    </>
  );
};
