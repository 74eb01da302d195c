"use client";

import { usePlaceSending } from "./use-place-sending.ts";

/** Sends the places that wait on this phone. */
export const PlaceKeeper = () => {
  usePlaceSending();
  return null;
};
