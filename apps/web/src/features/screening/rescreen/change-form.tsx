"use client";

import { emergencyNumber } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { IconCheck, IconPhone } from "@tabler/icons-react";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useTRPC } from "#trpc/client.tsx";
import classes from "./change-form.module.css";
import { CHANGE_COPY } from "./copy.ts";
import type { ChangeQuestion } from "./rescreen-data.ts";

const BACK = { href: "/me/screening", label: "Screening" };
const TITLE = "Has something changed?";

/** Eight things that end a screening before its date. Any of them closes the limbs until it is answered again. */
export const ChangeForm = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.rescreen.mine.queryOptions());
  const [ticked, setTicked] = useState<readonly ChangeQuestion["id"][]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const report = useMutation(
    trpc.rescreen.report.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries();
        router.push("/me/screening");
      },
      onError: (error) => setMessage(errorsFromServer(error, CHANGE_COPY).form),
    }),
  );

  const toggle = (id: ChangeQuestion["id"]): void => {
    setMessage(null);
    setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (ticked.length === 0) setMessage(sentenceFor("changes.none", CHANGE_COPY));
    else report.mutate({ changes: [...ticked] });
  };

  if (data.since === null) {
    return (
      <>
        <PageHeader title={TITLE} back={BACK} description="There is no screening yet. Answer it first." />
        <Button component={Link} href="/me/screening" size="lg" fullWidth>
          To the screening
        </Button>
      </>
    );
  }
  const number = emergencyNumber(data.country);
  return (
    <>
      <PageHeader
        title={TITLE}
        back={BACK}
        eyebrow={
          <>
            Since your screening on <DateText value={data.since.screenedAt} />
          </>
        }
        description="Tick what applies. The cuffs then stay off until you have answered the screening again; training without a cuff goes on."
      />
      <form className={classes.form} onSubmit={send} noValidate>
        <fieldset className={classes.list}>
          <legend className={classes.legend}>What has changed</legend>
          {data.questions.map(({ id, text }) => {
            const isTicked = ticked.includes(id);
            return (
              <div key={id} className={classes.row} data-ticked={isTicked || undefined}>
                <label className={classes.tick}>
                  <input type="checkbox" checked={isTicked} onChange={() => toggle(id)} />
                  <span className={classes.box} aria-hidden="true">
                    {isTicked && <IconCheck size={18} stroke={3} />}
                  </span>
                  <span>{text}</span>
                </label>
                {id === "new-symptom" && isTicked && (
                  <div className={classes.now}>
                    <p>Is it happening now? Do not train, and call.</p>
                    <a className={classes.call} href={`tel:${number}`}>
                      <IconPhone size={22} stroke={2.2} aria-hidden="true" />
                      Call {number}
                    </a>
                  </div>
                )}
              </div>
            );
          })}
        </fieldset>
        <p className={classes.else}>
          Something that is not listed, such as a journey of four hours or more?{" "}
          <Link href="/me/screening">Answer the screening again</Link>.
        </p>
        <FormMessage>{message}</FormMessage>
        <Button type="submit" size="lg" fullWidth loading={report.isPending}>
          Cuffs off, and answer again
        </Button>
        <Button component={Link} href="/me" variant="subtle" size="lg" fullWidth>
          Nothing has changed
        </Button>
      </form>
    </>
  );
};
