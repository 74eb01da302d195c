"use client";

import { Button } from "@mantine/core";
import { IconClock, IconHeartbeat, IconLock } from "@tabler/icons-react";
import { PageHeader } from "#components/ui/page-header.tsx";
import classes from "./questionnaire.module.css";

const POINTS = [
  { icon: IconClock, text: "About four minutes. You can stop at any time and go on later." },
  {
    icon: IconHeartbeat,
    text: "Have a blood-pressure device at hand. Every pharmacy has one, and many will measure for you.",
  },
  {
    icon: IconLock,
    text: "Your coach and the clinicians of your practice see the answers. Assistants and others do not.",
  },
] as const;

/** What this is, before the first question. */
export const Intro = ({ hasBegun, onStart }: { hasBegun: boolean; onStart: () => void }) => (
  <div className={classes.page}>
    <PageHeader
      title="Screening"
      description="Before a cuff goes on an arm or leg, we ask about your health: limb by limb, once, then once a year."
    />
    <ul className={classes.points}>
      {POINTS.map(({ icon: Icon, text }) => (
        <li key={text}>
          <Icon size={24} stroke={1.8} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
    <p>
      This check decides whether this app will offer you training with a cuff. It does not diagnose anything, and
      passing it does not mean that you are free of disease.
    </p>
    <p>
      Not sure about an answer? “I don’t know” is always a good one: it asks somebody who can find out. A doctor’s
      letter can open some answers; some it cannot.
    </p>
    <div className={classes.dock}>
      <Button size="lg" fullWidth onClick={onStart}>
        {hasBegun ? "Go on where I left" : "Start"}
      </Button>
    </div>
  </div>
);
