"use client";

import type { Scheme } from "@cuffwise/domain/kernel";
import { ActionIcon, Menu } from "@mantine/core";
import { IconBarbell, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { changeHere } from "#components/ui/pending-settings.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";

export const SCHEME_CHOICES = [
  { value: "system", label: "As the device", icon: IconDeviceDesktop },
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
  { value: "gym", label: "Gym: high contrast, large", icon: IconBarbell },
] as const;

const isScheme = (value: string): value is Scheme => SCHEME_CHOICES.some((one) => one.value === value);

/** Light, dark, as the device says, or the gym's high contrast: a setting of the person, on every device of theirs. */
export const SchemeMenu = ({ isOpen = false }: { isOpen?: boolean }) => {
  const { personId, preferences } = useViewerSetting();
  return (
    <Menu position="bottom-end" closeOnItemClick defaultOpened={isOpen}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label="Colours">
          <IconSun size={20} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={preferences.scheme}
          onChange={(value) => {
            if (isScheme(value)) changeHere(personId, { scheme: value });
          }}
        >
          {SCHEME_CHOICES.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={18} stroke={1.7} aria-hidden="true" />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
};
