"use client";

import { isSessionForgotten } from "@cuffwise/domain/programme";
import { Button, Textarea } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { Player } from "#features/session/player/player.ts";
import classes from "./finish-form.module.css";

/** CR10 anchors, shortened. */
const WORDS: Readonly<Record<number, string>> = {
  0: "Rest",
  1: "Very easy",
  2: "Easy",
  3: "Moderate",
  4: "Somewhat hard",
  5: "Hard",
  6: "Hard",
  7: "Very hard",
  8: "Very hard",
  9: "Almost all I have",
  10: "All I have",
};
const SCALE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const NOTE_MAX = 2_000;

/** The end of a session: how hard it was, and a note. The cuff comes off first. */
export const FinishForm = ({ player, onBack }: { player: Player; onBack: () => void }) => {
  const [rpe, setRpe] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const left = player.state.remaining.length;
  const isOn = player.on.length > 0;
  const isTooLong = note.trim().length > NOTE_MAX;

  const finish = (event: FormEvent): void => {
    event.preventDefault();
    if (isOn) {
      setMessage("The cuff clock is still running. Release the cuff and press “Cuff off” first.");
      return;
    }
    if (rpe === null) {
      setMessage("Tap how hard the whole session was.");
      return;
    }
    if (isTooLong) return;
    const { lastDoneAt } = player.state;
    const isForgotten = isSessionForgotten(lastDoneAt, player.now);
    player.finish({ rpe, note: note.trim() }, isForgotten && lastDoneAt !== null ? lastDoneAt : undefined);
  };

  return (
    <main className={classes.main} id="main">
      <button type="button" className={classes.back} onClick={onBack}>
        <IconArrowLeft size={18} aria-hidden="true" />
        Back to the sets
      </button>
      <h1 className={classes.title}>How was it?</h1>
      {left > 0 && (
        <p className={classes.left}>
          {left} {left === 1 ? "set is" : "sets are"} not done. They stay open, and that is fine.
        </p>
      )}
      <form className={classes.form} onSubmit={finish}>
        <fieldset className={classes.scale}>
          <legend>
            How hard was the whole session? <span aria-live="polite">{rpe === null ? "" : WORDS[rpe]}</span>
          </legend>
          {SCALE.map((value) => (
            <label key={value} className={classes.chip} data-on={rpe === value || undefined}>
              <input
                type="radio"
                name="rpe"
                className={classes.radio}
                value={value}
                checked={rpe === value}
                aria-label={`${value}, ${WORDS[value] ?? ""}`}
                onChange={() => {
                  setRpe(value);
                  setMessage(null);
                }}
              />
              {value}
            </label>
          ))}
        </fieldset>
        <Textarea
          label="Note to your coach (if you like)"
          autosize
          minRows={2}
          maxRows={12}
          error={
            isTooLong
              ? `At most ${NOTE_MAX.toLocaleString("en")} characters; these are ${note.trim().length.toLocaleString("en")}.`
              : null
          }
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormMessage>{message}</FormMessage>
        {isOn ? (
          <Button size="lg" onClick={() => player.cuffOff()}>
            Cuff off
          </Button>
        ) : (
          <Button size="lg" type="submit">
            Finish session
          </Button>
        )}
      </form>
    </main>
  );
};
