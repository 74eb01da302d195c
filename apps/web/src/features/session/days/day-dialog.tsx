"use client";

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface DayDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const DayDialog = ({ title, onClose, children }: DayDialogProps) => (
  <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
    {children}
  </Modal>
);
