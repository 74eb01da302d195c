"use client";

import type { CommentSubject } from "@cuffwise/domain/coaching";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMessageCircle } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";

/** Fetched when somebody first wants to write: most sessions go by without. */
const CommentDrawer = lazy(async () => ({ default: (await import("./comment-drawer.tsx")).CommentDrawer }));

export interface CommentButtonProps {
  readonly subject: CommentSubject;
  /** What it is about, for people who only hear the button: "set 2 of leg extension". */
  readonly about: string;
  readonly compact?: boolean;
  /** Opens over the upper part only: what stands at the lower edge, STOP above all, stays in reach. */
  readonly leavesDock?: boolean;
}

/** Opens the thread beside what it is about. */
export const CommentButton = ({ subject, about, compact = false, leavesDock = false }: CommentButtonProps) => {
  const [opened, { open, close }] = useDisclosure(false);
  const [wasOpened, setOpenedOnce] = useState(false);
  return (
    <>
      <Button
        variant={compact ? "subtle" : "default"}
        size={compact ? "compact-sm" : "sm"}
        leftSection={<IconMessageCircle size={16} aria-hidden="true" />}
        onClick={() => {
          setOpenedOnce(true);
          open();
        }}
        aria-label={`Comment on ${about}`}
      >
        Comment
      </Button>
      {wasOpened && (
        <Suspense fallback={null}>
          <CommentDrawer subject={subject} about={about} opened={opened} onClose={close} leavesDock={leavesDock} />
        </Suspense>
      )}
    </>
  );
};
