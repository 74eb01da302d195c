"use client";

import type { CommentSubject } from "@cuffwise/domain/coaching";
import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMessageCircle } from "@tabler/icons-react";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { CommentThread } from "./comment-thread.tsx";

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
  return (
    <>
      <Button
        variant={compact ? "subtle" : "default"}
        size={compact ? "compact-sm" : "sm"}
        leftSection={<IconMessageCircle size={16} aria-hidden="true" />}
        onClick={open}
        aria-label={`Comment on ${about}`}
      >
        Comment
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position={leavesDock ? "top" : "right"}
        size={leavesDock ? "min(34rem, 68dvh)" : "lg"}
        withOverlay={!leavesDock}
        lockScroll={!leavesDock}
        trapFocus={!leavesDock}
        title={`Comments on ${about}`}
        closeButtonProps={{ "aria-label": "Close comments" }}
      >
        {opened && (
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <CommentThread subject={subject} />
          </Suspense>
        )}
      </Drawer>
    </>
  );
};
