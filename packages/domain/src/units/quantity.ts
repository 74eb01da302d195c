import { z } from "zod";
import type { Brand } from "#kernel/brand.ts";

/**
 * A branded quantity with a range of physical plausibility (clinical limits are rules with citations, not units).
 * `make(n)` is for code: a wrong number is a bug and throws. `make.input` is for the API: a wrong number is a message.
 */
const quantity = <const U extends string>(name: U, min: number, max: number) => {
  const make = (n: number): number & Brand<U> => {
    // Written so that NaN fails too.
    if (!(n >= min && n <= max)) throw new RangeError(`${n} is not a ${name} in [${min}, ${max}]`);
    return n as number & Brand<U>;
  };
  const input = z.number("number.invalid").min(min, `${name}.too-small`).max(max, `${name}.too-large`).transform(make);
  return Object.assign(make, { input, min, max });
};

export const kg = quantity("kg", 0, 1_000);
export type Kg = ReturnType<typeof kg>;
/** Pressure; 400 is above what any cuff for training reaches. */
export const mmHg = quantity("mmHg", 0, 400);
export type MmHg = ReturnType<typeof mmHg>;
/** 0–100, never a fraction. */
export const percent = quantity("percent", 0, 100);
export type Percent = ReturnType<typeof percent>;
export const cm = quantity("cm", 0, 300);
export type Cm = ReturnType<typeof cm>;
export const seconds = quantity("seconds", 0, 86_400);
export type Seconds = ReturnType<typeof seconds>;
export const years = quantity("years", 0, 130);
export type Years = ReturnType<typeof years>;
export const bpm = quantity("bpm", 0, 300);
export type Bpm = ReturnType<typeof bpm>;
