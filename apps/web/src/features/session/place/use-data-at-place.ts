"use client";

import type { ElsewhereFacts, Place } from "@cuffwise/domain/place";
import { useEffect, useMemo, useState } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { SessionData } from "#features/session/session-data.ts";
import { useChosenPlace } from "./chosen-place.ts";

export interface Elsewhere {
  readonly places: readonly Place[];
  readonly facts: ElsewhereFacts;
}

type Maker = typeof import("./data-at-place.ts");

let loaded: Maker | null = null;

/** Ready before a place is chosen, so that choosing one changes the page and does not rebuild it. */
export const loadMaker = async (): Promise<void> => {
  loaded ??= await import("./data-at-place.ts");
};

const makerNow = (): Maker | null => loaded;

/** What was done is shown as it was done, wherever somebody is now. */
const isTraining = ({ session: { status } }: SessionData): boolean => status === "planned" || status === "started";

/**
 * The session as it is done where its client is. What that takes is loaded, from this phone, when a place is chosen;
 * null for the moment in which it is not there yet: the plan of another place is not shown as this one's.
 */
export const useDataAtPlace = (data: SessionData, elsewhere: Elsewhere): SessionData | null => {
  const { personId } = useViewerSetting();
  const chosen = useChosenPlace(data.session.id);
  const [, setLoaded] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const isNeeded = chosen !== null && isTraining(data);
  useEffect(() => {
    if (!isNeeded) return;
    loadMaker().then(
      () => setLoaded(true),
      (error: unknown) => setFailed({ error }),
    );
  }, [isNeeded]);
  if (isNeeded && failed !== null) throw failed.error;
  const maker = makerNow();
  return useMemo(() => {
    if (chosen === null || !isNeeded) return data;
    return maker === null ? null : maker.dataAtChosen(data, elsewhere, chosen, personId);
  }, [data, elsewhere, chosen, isNeeded, maker, personId]);
};
