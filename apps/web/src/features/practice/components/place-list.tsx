"use client";

import type { OrgId, OrgRole } from "@cuffwise/domain/kernel";
import { useMutation } from "@tanstack/react-query";
import { ROLE_NAMES } from "#components/shell/role-names.ts";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./practice-form.module.css";

export interface Place {
  readonly orgId: OrgId;
  readonly orgName: string;
  readonly role: OrgRole;
}

/** Everywhere a person belongs; choosing one moves their session there. */
export const PlaceList = ({ places }: { places: readonly Place[] }) => {
  const trpc = useTRPC();
  const enter = useMutation(
    trpc.account.enter.mutationOptions({
      onSuccess: ({ role }) => window.location.assign(role === "client" ? "/me" : "/coach"),
    }),
  );
  return (
    <>
      <ul className={classes.choices}>
        {places.map(({ orgId, orgName, role }) => (
          <li key={`${orgId} ${role}`}>
            <button
              type="button"
              className={classes.choice}
              disabled={enter.isPending}
              onClick={() => enter.mutate({ orgId })}
            >
              <strong>{orgName}</strong>
              <span>{ROLE_NAMES[role]}</span>
            </button>
          </li>
        ))}
      </ul>
      <FormMessage>{enter.isError ? errorsFromServer(enter.error, PRACTICE_COPY).form : null}</FormMessage>
    </>
  );
};
