import type { PlainDate, UnitPreference } from "@cuffwise/domain/kernel";
import { type Answers, type ItemId, SCREENS, visibleItems } from "@cuffwise/domain/screening";
import type { ReactNode } from "react";
import { answerText } from "../answer-text.ts";
import { PAGES, type Page } from "../form/pages.ts";
import classes from "./answer-list.module.css";

export interface AnswerListProps {
  readonly answers: Answers;
  readonly today: PlainDate;
  readonly units: UnitPreference;
  /** What stands beside a group: usually the way to change it. */
  readonly action?: (page: Page) => ReactNode;
  /** Answers that are a "no" are told in one line, so that the others stand out. */
  readonly isShort?: boolean;
  /** Of the headings. */
  readonly level?: 2 | 3;
}

const QUIET = new Set(["No", "None", "Never", "Does not apply to me"]);

const rowsOf = (page: Page, { answers, today, units }: AnswerListProps, asked: ReadonlySet<ItemId>) =>
  page.items.filter(({ id }) => asked.has(id)).map((item) => ({ item, text: answerText(item, answers, units), today }));

/** Everything that was answered, in the order of the questions. */
export const AnswerList = (props: AnswerListProps) => {
  const Title = props.level === 3 ? "h3" : "h2";
  const asked = new Set(visibleItems(props.answers, props.today).map(({ id }) => id));
  return (
    <div className={classes.groups}>
      {PAGES.map((page) => {
        const rows = rowsOf(page, props, asked);
        if (rows.length === 0) return null;
        const loud = props.isShort ? rows.filter(({ text }) => text === null || !QUIET.has(text)) : rows;
        const quiet = rows.length - loud.length;
        const part = PAGES.filter(({ screen }) => screen.id === page.screen.id).length > 1;
        return (
          <div key={page.id} className={classes.group}>
            <div className={classes.head}>
              <Title className={classes.title}>
                {page.screen.title}
                {part && <span className={classes.part}> · {page.items[0]?.title.toLowerCase()}</span>}
              </Title>
              {loud.length === 0 && (
                <p className={classes.quiet}>{rows.length === 1 ? rows[0]?.text : `None of these ${rows.length}`}</p>
              )}
              {props.action?.(page)}
            </div>
            {loud.length > 0 && (
              <dl className={classes.rows}>
                {loud.map(({ item, text }) => (
                  <div key={item.id} className={classes.row} data-open={text === null || undefined}>
                    <dt>{item.title}</dt>
                    <dd>{text ?? "Still to answer"}</dd>
                  </div>
                ))}
              </dl>
            )}
            {loud.length > 0 && quiet > 0 && <p className={classes.quiet}>None of the other {quiet}</p>}
          </div>
        );
      })}
      <p className={classes.quiet}>
        {asked.size} questions on {SCREENS.length} screens.
      </p>
    </div>
  );
};
