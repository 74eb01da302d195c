import { type Ref, type RefCallback, useMemo } from "react";

const give = <T>(ref: Ref<T> | undefined, value: T | null): void => {
  if (typeof ref === "function") ref(value);
  else if (ref != null) ref.current = value;
};

/** One ref that hands an element on to several; stands in for floating-ui's of the same name. */
export const useMergeRefs = <T>(refs: readonly (Ref<T> | undefined)[]): RefCallback<T> =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made anew each time, what it holds is not
  useMemo(
    () => (value: T | null) => {
      for (const ref of refs) give(ref, value);
    },
    refs,
  );
