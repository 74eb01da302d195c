import type { OrgRole } from "@cuffwise/domain/kernel";

export const ROLE_NAMES: Readonly<Record<OrgRole, string>> = {
  owner: "Owner",
  coach: "Coach",
  assistant: "Assistant",
  clinician: "Clinician",
  client: "Client",
};
