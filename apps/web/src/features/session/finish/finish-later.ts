import { lazy, useEffect } from "react";

const loadForm = () => import("./finish-form.tsx");
const loadSummary = () => import("./session-summary.tsx");

/** What stands at the end of a session comes while somebody trains, not before the first set. */
export const FinishForm = lazy(async () => ({ default: (await loadForm()).FinishForm }));
export const SessionSummary = lazy(async () => ({ default: (await loadSummary()).SessionSummary }));

const LATER_MS = 10_000;

/** Fetches it as soon as a set is done, or after ten seconds: the signal may be gone when it is wanted. */
export const useFinishFetched = (hasBegun: boolean): void => {
  useEffect(() => {
    const fetchAll = (): void => void Promise.all([loadForm(), loadSummary()]).catch(() => undefined);
    const timer = setTimeout(fetchAll, hasBegun ? 0 : LATER_MS);
    return () => clearTimeout(timer);
  }, [hasBegun]);
};
