"use client";

import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconBarbell, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { GYM_KEY } from "./scheme-script.ts";

const SCHEMES = [
  { value: "auto", label: "As the device", icon: IconDeviceDesktop },
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
  { value: "gym", label: "Gym: high contrast, large", icon: IconBarbell },
] as const;

const GYM_ATTRIBUTE = "data-cw-gym";

const watchGym = (onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: [GYM_ATTRIBUTE] });
  return () => observer.disconnect();
};

const isGym = (): boolean => document.documentElement.hasAttribute(GYM_ATTRIBUTE);

const setGym = (on: boolean): void => {
  document.documentElement.toggleAttribute(GYM_ATTRIBUTE, on);
  try {
    if (on) localStorage.setItem(GYM_KEY, "on");
    else localStorage.removeItem(GYM_KEY);
  } catch {
    // A browser that keeps nothing still shows the scheme until the page is left.
  }
};

/** Light, dark, as the device says, or the gym's high contrast. Kept in the browser: a phone and a desk may differ. */
export const SchemeMenu = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const gym = useSyncExternalStore(watchGym, isGym, () => false);
  const choose = (value: string): void => {
    setGym(value === "gym");
    setColorScheme(value === "light" || value === "auto" ? value : "dark");
  };
  return (
    <Menu position="bottom-end" closeOnItemClick>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label="Colours">
          <IconSun size={20} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={gym ? "gym" : colorScheme} onChange={choose}>
          {SCHEMES.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={18} stroke={1.7} aria-hidden="true" />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
};
