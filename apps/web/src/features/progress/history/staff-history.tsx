"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { SessionRecord } from "#features/programme/components/session-record.tsx";
import { History } from "./history.tsx";

/** A client's history for staff: each session unfolds to what was asked for and what was done. */
export const StaffHistory = ({ clientId }: { clientId: ClientId }) => (
  <History clientId={clientId} record={SessionRecord} />
);
