"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import classes from "./changed-link.module.css";

/** The way to say that the last screening no longer fits, from the client's own page. */
export const ChangedLink = () => (
  <div className={classes.root}>
    <p>
      A new diagnosis or medicine, a pregnancy, an operation, an injury? Your screening may no longer fit. Say so, and
      the cuffs stay off until you have answered it again.
    </p>
    <Button component={Link} href="/me/screening/changed" variant="default">
      Something has changed
    </Button>
  </div>
);
