"use client";

import { Menu, UnstyledButton } from "@mantine/core";
import { IconDevices, IconLogout, IconSettings } from "@tabler/icons-react";
import Link from "next/link";
import { initialsOf } from "./initials-of.ts";
import classes from "./user-menu.module.css";

export interface UserMenuProps {
  readonly name: string;
  readonly email: string;
  /** "Coach at Riverside Strength" */
  readonly role: string;
  readonly settingsHref: string;
  /** Opened as soon as it is there: it was asked for before. */
  readonly isOpen?: boolean;
}

// Signing out is a plain form: it works before any script has run, and it leaves nothing of the old person in memory.
const SIGN_OUT = "sign-out-here";
const SIGN_OUT_EVERYWHERE = "sign-out-everywhere";

export const UserMenu = ({ name, email, role, settingsHref, isOpen = false }: UserMenuProps) => (
  <>
    <form id={SIGN_OUT} method="post" action="/api/auth/sign-out" />
    <form id={SIGN_OUT_EVERYWHERE} method="post" action="/api/auth/sign-out-everywhere" />
    <Menu position="bottom-end" width={260} defaultOpened={isOpen}>
      <Menu.Target>
        <UnstyledButton className={classes.button ?? ""} aria-label={`Account of ${name}`}>
          <span className={classes.initials} data-initials={initialsOf(name)} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{name}</strong>
          <span>{email}</span>
          <span>{role}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href={settingsHref} leftSection={<IconSettings size={18} stroke={1.7} />}>
          Settings
        </Menu.Item>
        <Menu.Item component="button" type="submit" form={SIGN_OUT} leftSection={<IconLogout size={18} stroke={1.7} />}>
          Sign out
        </Menu.Item>
        <Menu.Item
          component="button"
          type="submit"
          form={SIGN_OUT_EVERYWHERE}
          leftSection={<IconDevices size={18} stroke={1.7} />}
        >
          Sign out everywhere
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </>
);
