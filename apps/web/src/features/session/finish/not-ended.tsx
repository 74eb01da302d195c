import { citationToView } from "@cuffwise/domain/kernel";
import { UNFINISHED_RULE } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { SourceNote } from "#components/ui/source-note.tsx";
import classes from "./ten-minutes.module.css";

/** A session that closed by itself: nothing is lost, and whoever did what they wanted says so with one tap. */
export const NotEnded = ({ onFinish }: { onFinish: () => void }) => (
  <section className={classes.card} aria-labelledby="not-ended">
    <h2 className={classes.title} id="not-ended">
      Nobody ended this session
    </h2>
    <p className={classes.soft}>It closed by itself after a day. Your sets are kept. Was this all you wanted to do?</p>
    <Button onClick={onFinish}>Count it as done</Button>
    <SourceNote citations={UNFINISHED_RULE.citations.map(citationToView)} note={UNFINISHED_RULE.statement} />
  </section>
);
