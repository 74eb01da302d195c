"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { IconMinus, IconTrendingDown } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { SourceNote } from "#components/ui/source-note.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { type SuggestionText, suggestionText } from "./suggestion-text.ts";
import classes from "./suggestions.module.css";

const STATE_ICONS = { Plateau: IconMinus, Declining: IconTrendingDown } as const;

const Item = ({ text, base }: { text: SuggestionText; base: string }) => {
  const { state, sentence, more, whys, act } = text;
  return (
    <li className={classes.item}>
      <p className={classes.sentence}>
        {state !== null && (
          <StatusChip tone="attention" icon={STATE_ICONS[state]}>
            {state}
          </StatusChip>
        )}
        <span>{sentence}</span>
      </p>
      {more !== "" && <p className={classes.more}>{more}</p>}
      <div className={classes.foot}>
        {whys.map(({ note, citations }) => (
          <SourceNote key={note} citations={citations} note={note} />
        ))}
        <Link className={classes.act} href={`${base}${act.to}`}>
          {act.label}
        </Link>
      </div>
    </li>
  );
};

/** What the rules would propose for a client now, each with its rule and sources. Without any, nothing is shown. */
export const Suggestions = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.training.suggestions.queryOptions({ clientId }));
  if (data.length === 0) return null;
  return (
    <section className={classes.suggestions} aria-labelledby="suggestions">
      <div>
        <h2 id="suggestions" className={classes.title}>
          Suggestions
        </h2>
        <p className={classes.lead}>Nothing changes by itself: you decide.</p>
      </div>
      <ul className={classes.list}>
        {data.map((one) => (
          <Item
            key={`${one.what} ${"slug" in one ? one.slug : ""}`}
            text={suggestionText(one)}
            base={`/coach/clients/${clientId}`}
          />
        ))}
      </ul>
    </section>
  );
};
