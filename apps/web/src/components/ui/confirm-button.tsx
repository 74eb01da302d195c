"use client";

import { Button, type ButtonProps, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";

export interface ConfirmButtonProps extends Omit<ButtonProps, "onClick"> {
  readonly children: ReactNode;
  /** A question: "End Ana's membership?" */
  readonly question: string;
  /** What will happen, and what cannot be brought back. */
  readonly consequence: ReactNode;
  /** The verb again: "End membership". Never "OK". */
  readonly verb: string;
  readonly onConfirm: () => void;
}

/** Asks before what cannot be undone. What can be undone is done at once, with {@link showUndo}. */
export const ConfirmButton = ({ question, consequence, verb, onConfirm, children, ...button }: ConfirmButtonProps) => {
  const [opened, { open, close }] = useDisclosure(false);
  const confirm = (): void => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={question}>
        <Text>{consequence}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            Keep as it is
          </Button>
          <Button onClick={confirm}>{verb}</Button>
        </Group>
      </Modal>
    </>
  );
};
