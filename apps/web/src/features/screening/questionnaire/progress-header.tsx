"use client";

import { SCREENS } from "@cuffwise/domain/screening";
import { IconArrowLeft, IconCircleCheck, IconCloudOff, IconLoader2 } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { PAGES, type Page } from "../form/pages.ts";
import classes from "./questionnaire.module.css";
import type { SaveState } from "./use-saving.ts";

const SAVE_WORDS = {
  idle: null,
  saving: { icon: IconLoader2, text: "Saving" },
  saved: { icon: IconCircleCheck, text: "Saved" },
  device: { icon: IconCloudOff, text: "Kept on this device. We send it with your next answer." },
} as const satisfies Record<SaveState, unknown>;

export const SaveLine = ({ state }: { state: SaveState }) => {
  const words = SAVE_WORDS[state];
  return (
    <p className={classes.save} role="status" data-state={state}>
      {words !== null && (
        <>
          <words.icon size={16} stroke={2} aria-hidden="true" />
          {words.text}
        </>
      )}
    </p>
  );
};

export interface ProgressHeaderProps {
  readonly page: Page;
  readonly saving: SaveState;
  readonly onBack: () => void;
}

/** Where one is, whether it is saved, and the way back. */
export const ProgressHeader = ({ page, saving, onBack }: ProgressHeaderProps) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A page is read out from its title, and begins at its top.
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const done = PAGES.indexOf(page);
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <button type="button" className={classes.back} onClick={onBack}>
          <IconArrowLeft size={18} aria-hidden="true" />
          Back
        </button>
        <SaveLine state={saving} />
      </div>
      <progress
        className={classes.progress}
        aria-label={`Screen ${page.number} of ${SCREENS.length}`}
        value={done}
        max={PAGES.length}
      />
      <p className={classes.count}>
        {page.number} of {SCREENS.length}
      </p>
      <h1 className={classes.title} ref={title} tabIndex={-1}>
        {page.screen.title}
      </h1>
    </header>
  );
};
