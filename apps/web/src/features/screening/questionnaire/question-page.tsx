"use client";

import type { PlainDate, UnitPreference } from "@cuffwise/domain/kernel";
import type { Item } from "@cuffwise/domain/screening";
import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useRef } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { ItemFields } from "../fields/item-fields.tsx";
import { askedOn } from "../form/draft.ts";
import type { Fields } from "../form/fields.ts";
import type { Page } from "../form/pages.ts";
import { ActionBanner } from "../result/action-banner.tsx";
import { GatewayRow } from "./gateway-row.tsx";
import { ProgressHeader } from "./progress-header.tsx";
import classes from "./questionnaire.module.css";
import type { Questionnaire } from "./use-questionnaire.ts";

export interface QuestionPageProps {
  readonly page: Page;
  readonly questionnaire: Questionnaire;
  readonly today: PlainDate;
  /** Of the client; decides the emergency number. */
  readonly country: string;
  readonly units: UnitPreference;
  /** True when this page was opened from the list of answers. */
  readonly isEdit: boolean;
  /** What the server said about the whole; faults of single answers stand beside them. */
  readonly message: string | null;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const fieldsOf = (item: Item, { draft }: Questionnaire): Fields | undefined => {
  const stands = draft[item.id];
  return stands === "none" ? undefined : stands;
};

/** What the big button says: it must be true for everything that it answers. */
const buttonWord = (page: Page, ticked: number, isEdit: boolean): string => {
  if (!page.isList) return isEdit ? "Keep this answer" : "Continue";
  if (ticked === 0) return page.screen.noneLabel;
  return page.items.length === 1 ? "Continue" : "None of the others";
};

const NO_ERRORS: Readonly<Record<string, string>> = {};

export const QuestionPage = ({
  page,
  questionnaire,
  today,
  country,
  units,
  isEdit,
  message,
  onBack,
  onNext,
}: QuestionPageProps) => {
  const form = useRef<HTMLFormElement>(null);
  const items = askedOn(page, questionnaire.draft, today);
  const listed = items.filter(({ none }) => none !== null);
  const ticked = listed.filter((item) => fieldsOf(item, questionnaire) !== undefined).length;

  const { errors } = questionnaire;
  useEffect(() => {
    // The first thing to mend comes into view, wherever on the page it is.
    if (Object.keys(errors).length === 0) return;
    const alarm = form.current?.querySelector("[role=alert], [aria-invalid=true]");
    alarm?.scrollIntoView({ block: "center" });
  }, [errors]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (questionnaire.finishPage(page)) onNext();
  };

  const shared = (item: Item) => ({
    item,
    today,
    units,
    errors: errors[item.id] ?? NO_ERRORS,
  });

  return (
    <form className={classes.page} name={page.id} ref={form} onSubmit={submit} noValidate>
      <ProgressHeader page={page} saving={questionnaire.saving.state} onBack={onBack} />
      {page.isList ? (
        <>
          <p className={classes.lead}>
            {page.screen.id === "A" || page.screen.id === "O" ? "Does any of these apply to you?" : page.screen.lead}{" "}
            <span className={classes.hint}>Tick what applies, and what you are not sure about.</span>
          </p>
          <ul className={classes.list}>
            {items.map((item) =>
              item.none === null ? (
                <li key={item.id} className={classes.follow} id={`item-${item.id}`}>
                  <ItemFields
                    {...shared(item)}
                    fields={fieldsOf(item, questionnaire) ?? {}}
                    onChange={(fields) => questionnaire.setFields(item.id, fields)}
                  />
                  {item.id === "B7now" && questionnaire.answers.B7now === "yes" && (
                    <ActionBanner action="emergency" findings={[]} country={country} />
                  )}
                </li>
              ) : (
                <GatewayRow
                  key={item.id}
                  {...shared(item)}
                  fields={fieldsOf(item, questionnaire)}
                  onChange={(fields) => questionnaire.setFields(item.id, fields)}
                />
              ),
            )}
          </ul>
        </>
      ) : (
        items.map((item) => (
          <section key={item.id} className={classes.ask} id={`item-${item.id}`}>
            <ItemFields
              {...shared(item)}
              fields={fieldsOf(item, questionnaire) ?? {}}
              onChange={(fields) => questionnaire.setFields(item.id, fields)}
            />
          </section>
        ))
      )}
      <div className={classes.dock}>
        <FormMessage>{message}</FormMessage>
        <Button type="submit" size="lg" fullWidth>
          {buttonWord(page, ticked, isEdit)}
        </Button>
      </div>
    </form>
  );
};
