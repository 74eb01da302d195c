"use client";

import type { Sounds } from "@cuffwise/domain/kernel";
import type { Cue } from "./cues.ts";

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds from the start of the call. */
  readonly at: number;
  readonly seconds: number;
}

const tones = (pitch: number, count: number, gap: number, seconds: number): readonly Tone[] =>
  Array.from({ length: count }, (_, n) => ({ pitch, at: n * gap, seconds }));

const TONES: Readonly<Record<Cue, readonly Tone[]>> = {
  "rest-soon": tones(660, 1, 0, 0.09),
  "rest-over": tones(880, 2, 0.22, 0.14),
  "cuff-amber": tones(520, 2, 0.3, 0.22),
  "cuff-over": tones(990, 4, 0.28, 0.2),
  "cuff-forgotten": tones(740, 3, 0.3, 0.2),
  recheck: tones(620, 2, 0.3, 0.2),
};

/** Milliseconds on and off. */
const BUZZES: Readonly<Record<Cue, readonly number[]>> = {
  "rest-soon": [60],
  "rest-over": [180, 80, 180],
  "cuff-amber": [250, 120, 250],
  "cuff-over": [500, 150, 500, 150, 500],
  "cuff-forgotten": [300, 120, 300, 120, 300],
  recheck: [250, 120, 250],
};

/** The one thing worth saying aloud. */
const VOICE: Partial<Record<Cue, string>> = { "cuff-over": "Deflate now" };

export interface Sounder {
  /** To be called from a tap: a browser lets no page make a sound before one. */
  readonly unlock: () => void;
  readonly play: (cue: Cue, sounds: Sounds) => void;
  readonly close: () => void;
}

const VOLUME = 0.25;

const createContext = (): AudioContext | null => {
  try {
    // Safari: mix with the music instead of pausing it. No media element either: that would take the music's place.
    const { audioSession } = navigator as Navigator & { readonly audioSession?: { type: string } };
    if (audioSession !== undefined) audioSession.type = "transient";
    return new AudioContext();
  } catch {
    return null;
  }
};

const sound = (context: AudioContext, { pitch, at, seconds }: Tone): void => {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(VOLUME, start + 0.01);
  gain.gain.setValueAtTime(VOLUME, start + seconds - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
};

/** Short tones, a buzz and one spoken sentence, by what somebody chose. What the phone cannot do stays away silently. */
export const createSounder = (): Sounder => {
  let context: AudioContext | null = null;
  const speak = (text: string): void => {
    if (!("speechSynthesis" in window)) return;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = "en-GB";
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(words);
  };
  return {
    unlock: () => {
      context ??= createContext();
      if (context?.state === "suspended") void context.resume();
    },
    play: (cue, sounds) => {
      if (sounds === "silent") return;
      if ("vibrate" in navigator) navigator.vibrate([...BUZZES[cue]]);
      if (sounds === "vibrate") return;
      if (context !== null) for (const tone of TONES[cue]) sound(context, tone);
      const words = VOICE[cue];
      if (words !== undefined) speak(words);
    },
    close: () => void context?.close(),
  };
};
