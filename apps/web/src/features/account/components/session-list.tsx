"use client";

import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { ACCOUNT_COPY } from "../copy.ts";
import { deviceName } from "../device-name.ts";
import classes from "./account-settings.module.css";

/** Every open session of the person; each other one can be ended from here. */
export const SessionList = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const end = useMutation(
    trpc.account.endSession.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.account.sessions.queryFilter()),
    }),
  );
  return (
    <>
      <ul className={classes.sessions}>
        {sessions.map(({ id, userAgent, lastSeenAt, isThis }) => (
          <li className={classes.session} key={id}>
            <span className={classes.device}>
              <strong>{deviceName(userAgent)}</strong>
              <span>
                Last used <DateText value={lastSeenAt} style="dateTime" />
              </span>
            </span>
            {isThis ? (
              <span className={classes.here}>This device</span>
            ) : (
              <Button
                variant="default"
                size="compact-md"
                aria-label={`Sign out ${deviceName(userAgent)}`}
                loading={end.isPending && end.variables.sessionId === id}
                onClick={() => end.mutate({ sessionId: id })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormMessage>{end.isError ? errorsFromServer(end.error, ACCOUNT_COPY).form : null}</FormMessage>
    </>
  );
};
