"use client";

import type { PlainDate, UnitPreference } from "@cuffwise/domain/kernel";
import { missingItems } from "@cuffwise/domain/screening";
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { firstOpenPage } from "../form/draft.ts";
import type { Page } from "../form/pages.ts";
import { AnswerList } from "./answer-list.tsx";
import { SaveLine } from "./progress-header.tsx";
import classes from "./questionnaire.module.css";
import type { Questionnaire } from "./use-questionnaire.ts";

export interface ReviewProps {
  readonly questionnaire: Questionnaire;
  readonly today: PlainDate;
  readonly units: UnitPreference;
  readonly message: string | null;
  readonly isSending: boolean;
  readonly onBack: () => void;
  readonly onOpen: (page: Page) => void;
  readonly onSend: () => void;
}

/** The last look before the answers decide. */
export const Review = (props: ReviewProps) => {
  const { questionnaire, today, units, onOpen } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const missing = missingItems(questionnaire.answers, today).length;
  const open = firstOpenPage(questionnaire.draft, today);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.bar}>
          <button type="button" className={classes.back} onClick={props.onBack}>
            <IconArrowLeft size={18} aria-hidden="true" />
            Back
          </button>
          <SaveLine state={questionnaire.saving.state} />
        </div>
        <h1 className={classes.title} ref={title} tabIndex={-1}>
          Your answers
        </h1>
        <p className={classes.lead}>
          Look through them once. Answer for your own sake, not to pass: a limb that is not cuffed can still be trained.
        </p>
      </header>
      <AnswerList
        answers={questionnaire.answers}
        today={today}
        units={units}
        isShort
        action={(page) => (
          <button type="button" className={classes.change} onClick={() => onOpen(page)}>
            Change<span className={classes.hidden}> {page.screen.title}</span>
          </button>
        )}
      />
      <div className={classes.dock}>
        <FormMessage>{props.message}</FormMessage>
        {open === undefined ? (
          <Button size="lg" fullWidth loading={props.isSending} onClick={props.onSend}>
            See my result
          </Button>
        ) : (
          <Button size="lg" fullWidth onClick={() => onOpen(open)}>
            {missing === 1 ? "Answer the open question" : `Answer the ${missing} open questions`}
          </Button>
        )}
      </div>
    </div>
  );
};
