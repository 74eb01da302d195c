"use client";

import { type RefObject, useEffect, useRef } from "react";

export interface CardFocus<Id extends string> {
  readonly cards: RefObject<Map<Id, HTMLElement>>;
  /** The card that has, or last had, the focus. */
  readonly at: RefObject<Id | null>;
  readonly register: (id: Id) => (element: HTMLElement | null) => void;
  /** The next card (`1`) or the one before (`-1`); at either end the neighbour on the other side. */
  readonly focusBeside: (id: Id, step: 1 | -1) => void;
}

/** Moves the focus between cards that come and go; the first one has it at the start. */
export const useCardFocus = <Id extends string>(ids: readonly Id[]): CardFocus<Id> => {
  const cards = useRef(new Map<Id, HTMLElement>());
  const at = useRef<Id | null>(null);
  const first = useRef(ids[0]);
  // The desk is worked by keyboard: the first card is where one begins.
  useEffect(() => {
    if (first.current !== undefined) cards.current.get(first.current)?.focus();
  }, []);

  const focus = (id: Id | undefined): void => {
    if (id !== undefined) cards.current.get(id)?.focus();
  };
  return {
    cards,
    at,
    register: (id) => (element) => {
      if (element === null) cards.current.delete(id);
      else cards.current.set(id, element);
    },
    focusBeside: (id, step) => {
      const index = ids.indexOf(id);
      focus(ids[index + step] ?? ids[index - step]);
    },
  };
};
