"use client";

import type { AppRouter } from "@cuffwise/api/router";
import { ActionIcon, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDots, IconMailForward, IconMailOff } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import { PRACTICE_COPY } from "../copy.ts";

export type ListedClient = inferRouterOutputs<AppRouter>["practice"]["clients"][number];

/** What can be done about an invitation that was not answered yet. */
export const ClientMenu = ({ client, onInviteAgain }: { client: ListedClient; onInviteAgain: () => void }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const revoke = useMutation(
    trpc.practice.revokeInvitation.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: `The invitation of ${client.name} does not work any more.` });
        return cache.invalidateQueries(trpc.practice.clients.queryFilter());
      },
      onError: (error) => notifications.show({ message: errorsFromServer(error, PRACTICE_COPY).form }),
    }),
  );
  if (client.status !== "invited") return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={`Invitation of ${client.name}`}>
          <IconDots size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMailForward size={18} stroke={1.7} />} onClick={onInviteAgain}>
          Invite again
        </Menu.Item>
        {client.invitation === "open" && (
          <Menu.Item
            leftSection={<IconMailOff size={18} stroke={1.7} />}
            onClick={() => revoke.mutate({ clientId: client.id })}
          >
            Withdraw the invitation
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
