import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { CuffBlock } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import Link from "next/link";
import classes from "./block-card.module.css";
import { BLOCK_WORDS } from "./copy.ts";

const limbsText = (blocks: readonly CuffBlock[]): string =>
  blocks.length >= 4 ? "" : ` · ${blocks.map(({ limb }) => LIMB_NAMES[limb]).join(" and ")}`;

/** Reasons that are not about single limbs. */
const ABOUT_ALL: readonly CuffBlock["code"][] = ["no-screening", "follow-up-due"];

/** What stands in the way of the cuff, and what to do about it; each reason once. */
export const BlockCard = ({ blocks }: { blocks: readonly CuffBlock[] }) => {
  const byCode = Map.groupBy(blocks, ({ code }) => code);
  return (
    <div className={classes.cards}>
      {[...byCode].map(([code, of]) => {
        const { title, text, screening } = BLOCK_WORDS[code];
        return (
          <section key={code} className={classes.card} aria-label={title}>
            <h2 className={classes.title}>
              <IconLock size={20} stroke={2} aria-hidden="true" />
              <span>
                {title}
                {!ABOUT_ALL.includes(code) && <span className={classes.limbs}>{limbsText(of)}</span>}
              </span>
            </h2>
            <p className={classes.text}>{text}</p>
            {code === "follow-up-due" ? (
              <Button component={Link} href="/me/follow-up/due">
                Answer
              </Button>
            ) : screening ? (
              <Button component={Link} href="/me/screening">
                {code === "not-cleared" ? "See the result" : "Answer the screening"}
              </Button>
            ) : (
              <Button component={Link} href="/me/comments" variant="default">
                Write to your coach
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
};
