import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconSun } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { ClientToolsProps } from "#components/shell/client-tools.tsx";
import { initialsOf } from "#components/shell/initials-of.ts";
import classes from "#components/shell/user-menu.module.css";

const ClientTools = lazy(async () => ({
  default: (await import("#components/shell/client-tools.tsx")).ClientTools,
}));

/** The two buttons; their menus come when one of them is asked for. */
export const PhoneTools = (user: Omit<ClientToolsProps, "opened">) => {
  const [asked, setAsked] = useState<ClientToolsProps["opened"]>();
  const buttons = (
    <>
      <ActionIcon variant="subtle" color="gray" size={44} aria-label="Colours" onClick={() => setAsked("colours")}>
        <IconSun size={20} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      <UnstyledButton
        className={classes.button ?? ""}
        aria-label={`Account of ${user.name}`}
        onClick={() => setAsked("account")}
      >
        <span className={classes.initials} data-initials={initialsOf(user.name)} />
      </UnstyledButton>
    </>
  );
  if (asked === undefined) return buttons;
  return (
    <Suspense fallback={buttons}>
      <ClientTools {...user} opened={asked} />
    </Suspense>
  );
};
