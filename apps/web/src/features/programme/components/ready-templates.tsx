import { programmeSummary, READY_TEMPLATES } from "@cuffwise/domain/programme";
import { Button } from "@mantine/core";
import { summaryText } from "../words.ts";
import classes from "./template-list.module.css";

export interface ReadyTemplatesProps {
  /** The one that is being copied. */
  readonly busy: string | null;
  readonly onStart: (slug: string) => void;
}

/** Programmes that ship: what they are for in honest words, and what they ask of somebody. */
export const ReadyTemplates = ({ busy, onStart }: ReadyTemplatesProps) => (
  <section className={classes.ready} aria-labelledby="ready-templates">
    <h2 id="ready-templates" className={classes.heading}>
      Start from a ready template
    </h2>
    <div className={classes.cards}>
      {READY_TEMPLATES.map(({ slug, name, description, content }) => {
        const summary = programmeSummary(content);
        return (
          <article key={slug} className={classes.card}>
            <h3 className={classes.cardName}>{name}</h3>
            <p className={classes.summary}>{summaryText(summary)}</p>
            <p className={classes.description}>{description}</p>
            <dl className={classes.facts}>
              <dt>With cuff</dt>
              <dd>{summary.cuffedExercises.join(", ")}</dd>
              {summary.ordinaryExercises.length > 0 && (
                <>
                  <dt>Without</dt>
                  <dd>{summary.ordinaryExercises.join(", ")}</dd>
                </>
              )}
            </dl>
            <Button
              variant="light"
              loading={busy === slug}
              aria-label={`Start from this: ${name}`}
              onClick={() => onStart(slug)}
            >
              Start from this
            </Button>
          </article>
        );
      })}
    </div>
  </section>
);
