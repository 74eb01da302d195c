"use client";

import type { CommentSubject } from "@cuffwise/domain/coaching";
import { Drawer } from "@mantine/core";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { CommentThread } from "./comment-thread.tsx";

interface CommentDrawerProps {
  readonly subject: CommentSubject;
  readonly about: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly leavesDock: boolean;
}

/** The thread about one thing, beside it. */
export const CommentDrawer = ({ subject, about, opened, onClose, leavesDock }: CommentDrawerProps) => (
  <Drawer
    opened={opened}
    onClose={onClose}
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
);
