"use client";

import { Button } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import Link from "next/link";

/** From the account to what a person sets for themselves. */
export const ProfileLinks = () => (
  <div>
    <Button
      component={Link}
      href="/me/settings"
      variant="default"
      mb="md"
      leftSection={<IconAdjustments size={18} stroke={1.8} aria-hidden="true" />}
    >
      Settings: units, sounds, colours, places
    </Button>
  </div>
);
