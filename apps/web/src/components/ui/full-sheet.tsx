"use client";

import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./full-sheet.module.css";

export interface FullSheetProps {
  /** One word at the upper edge; the sheet's name. */
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Null: there is a next step in the sheet, and no way past it. */
  readonly closeLabel: string | null;
  readonly children: ReactNode;
}

/**
 * The whole screen for one thing, above everything else. The browser's own dialog: it is there at once, nothing behind
 * it can be reached, and it needs no library that would have to be on the phone first.
 */
export const FullSheet = ({ title, opened, onClose, closeLabel, children }: FullSheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (current === null || current.open === opened) return;
    if (opened) current.showModal();
    else current.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        if (closeLabel !== null) onClose();
      }}
      onClose={({ currentTarget }) => {
        // Some browsers close it at the second Escape whatever is said: what may not be left comes back.
        if (!opened) return;
        if (closeLabel === null) currentTarget.showModal();
        else onClose();
      }}
    >
      {opened && (
        <>
          <div className={classes.header}>
            <span className={classes.title}>{title}</span>
            {closeLabel !== null && (
              <button type="button" className={classes.close} onClick={onClose} aria-label={closeLabel}>
                <IconX size={28} aria-hidden="true" />
              </button>
            )}
          </div>
          <div className={classes.body}>{children}</div>
        </>
      )}
    </dialog>
  );
};
