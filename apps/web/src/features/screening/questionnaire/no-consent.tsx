"use client";

import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import classes from "./questionnaire.module.css";

export interface NoConsentProps {
  /** True when an earlier screening opened limbs that this closes. */
  readonly hasEarlier: boolean;
  readonly message: string | null;
  readonly isSending: boolean;
  readonly onBack: () => void;
  readonly onWithdraw: () => void;
}

/** A no is an answer like any other: it says what follows, and asks nothing more. */
export const NoConsent = ({ hasEarlier, message, isSending, onBack, onWithdraw }: NoConsentProps) => (
  <div className={classes.page}>
    <header className={classes.header}>
      <div className={classes.bar}>
        <button type="button" className={classes.back} onClick={onBack}>
          <IconArrowLeft size={18} aria-hidden="true" />
          Back
        </button>
      </div>
      <h1 className={classes.title}>Without your agreement</h1>
    </header>
    <p>
      We store none of these answers and cannot decide about a cuff. Training without one is open to you, and you can
      come back and agree whenever you like.
    </p>
    {hasEarlier && (
      <p>
        You agreed before. Withdrawing closes all four limbs for the cuff until you agree and answer again. What was
        decided earlier stays in the record that the practice has to keep.
      </p>
    )}
    <div className={classes.dock}>
      <FormMessage>{message}</FormMessage>
      {hasEarlier ? (
        <ConfirmButton
          size="lg"
          fullWidth
          loading={isSending}
          question="Withdraw your agreement?"
          consequence="All four limbs are closed for the cuff at once. Sessions can still be trained without it."
          verb="Withdraw"
          onConfirm={onWithdraw}
        >
          Withdraw my agreement
        </ConfirmButton>
      ) : (
        <Button size="lg" fullWidth component={Link} href="/me">
          Back to today
        </Button>
      )}
    </div>
  </div>
);
