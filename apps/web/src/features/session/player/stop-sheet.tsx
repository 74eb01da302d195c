"use client";

import { useEffect, useRef } from "react";
import { FullSheet } from "#components/ui/full-sheet.tsx";
import { openStop } from "#features/session/device/stop-state.ts";
import type { Player } from "./player.ts";
import { StopInstructions } from "./stop-instructions.tsx";
import { StopSigns } from "./stop-signs.tsx";

export interface StopSheetProps {
  readonly player: Player;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The rest stands still from the first tap on; the cuff clock never does. */
const useFrozenRest = (opened: boolean, { pauseRest, resumeRest, device }: Player): void => {
  const wasRunning = useRef(false);
  const actions = useRef({ pauseRest, resumeRest });
  actions.current = { pauseRest, resumeRest };
  const isRunning = device.restEndsAt !== null;
  const running = useRef(isRunning);
  running.current = isRunning;
  useEffect(() => {
    if (opened) {
      wasRunning.current = running.current;
      if (running.current) actions.current.pauseRest();
    } else if (wasRunning.current) {
      wasRunning.current = false;
      actions.current.resumeRest();
    }
  }, [opened]);
};

/** Works without a signal: everything here is in the page already. The first words are the only ones that matter. */
export const StopSheet = ({ player, opened, onClose }: StopSheetProps) => {
  const stop = openStop(player.device, player.now);
  const isOpen = opened || stop !== null;
  useFrozenRest(isOpen, player);
  return (
    <FullSheet title="STOP" opened={isOpen} onClose={onClose} closeLabel={stop === null ? "Back to the session" : null}>
      {stop === null ? (
        <StopSigns player={player} />
      ) : (
        <StopInstructions player={player} stop={stop} onClose={onClose} />
      )}
    </FullSheet>
  );
};
