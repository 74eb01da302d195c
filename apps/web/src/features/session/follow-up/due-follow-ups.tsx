import type { DueFollowUp } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import classes from "./due-follow-ups.module.css";

/** What is asked before everything else: how the last sessions under a cuff ended. */
export const DueFollowUps = ({ due }: { due: readonly DueFollowUp[] }) =>
  due.map(({ sessionId, title, endedAt }) => (
    <section key={sessionId} className={classes.card} aria-labelledby={`ask-${sessionId} since-${sessionId}`}>
      <p className={classes.ask}>
        <IconMessageQuestion size={22} aria-hidden="true" />
        <span>
          <b id={`ask-${sessionId}`}>How are you since {title}?</b>
          <span className={classes.when}>
            {/* Two sessions may have one name. */}
            <span id={`since-${sessionId}`}>
              <DateText value={endedAt} style="day" />
            </span>{" "}
            · three taps. The next session with a cuff opens after it.
          </span>
        </span>
      </p>
      <Button component={Link} href={`/me/follow-up/${sessionId}`} fullWidth size="lg">
        Answer
      </Button>
    </section>
  ));
