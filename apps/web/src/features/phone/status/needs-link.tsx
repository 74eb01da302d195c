"use client";

import { IconInfoCircle } from "@tabler/icons-react";
import Link from "next/link";
import type { OnThisPhone } from "#features/phone/client/use-bundle.ts";
import classes from "./sync-line.module.css";

/** How much waits for an answer or to be read; what was refused is said by the line about saving. */
export const NeedsLink = ({ bundle, state }: Pick<OnThisPhone, "bundle" | "state">) => {
  const doubles = bundle.details.flatMap(({ setsAside }) => setsAside.filter(({ because }) => because === "double"));
  const notices = state.log.needs.filter(({ outcome, code }) => outcome === "merged" && code !== "possible-double");
  const count = doubles.length + notices.length;
  if (count === 0) return null;
  return (
    <p className={classes.line}>
      <IconInfoCircle size={14} stroke={2.2} aria-hidden="true" />
      <Link className={classes.link} href="/me/needs">
        {count === 1 ? "One thing needs a look" : `${count} things need a look`}
      </Link>
    </p>
  );
};
