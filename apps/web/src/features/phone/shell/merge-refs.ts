import { type Ref, type RefCallback, useCallback, useRef } from "react";

const give = <T>(ref: Ref<T> | undefined, value: T | null): void => {
  if (typeof ref === "function") ref(value);
  else if (ref != null) ref.current = value;
};

/** One ref that hands an element on to several; stands in for floating-ui's of the same name. */
export const useMergeRefs = <T>(refs: readonly (Ref<T> | undefined)[]): RefCallback<T> => {
  const latest = useRef(refs);
  latest.current = refs;
  return useCallback((value: T | null) => {
    for (const ref of latest.current) give(ref, value);
  }, []);
};
