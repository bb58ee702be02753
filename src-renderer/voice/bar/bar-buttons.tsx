import { ActionIcon } from '@mantine/core';
import { IconSend2, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type BarButtonProps = { label: string; testId: string; onClick: () => void };

/** A quiet button of a bar. */
export function BarButton({ label, testId, onClick, children }: BarButtonProps & { children: ReactNode }) {
  return (
    <ActionIcon
      size={40}
      radius="xl"
      variant="subtle"
      aria-label={label}
      title={label}
      onClick={onClick}
      data-testid={testId}
    >
      {children}
    </ActionIcon>
  );
}

export function TrashButton(props: BarButtonProps) {
  return (
    <BarButton {...props}>
      <IconTrash size={21} aria-hidden="true" />
    </BarButton>
  );
}

export function SendButton({ label, testId, onClick }: BarButtonProps) {
  return (
    <ActionIcon
      size={44}
      radius="xl"
      variant="filled"
      aria-label={label}
      title={label}
      onClick={onClick}
      data-testid={testId}
    >
      <IconSend2 size={22} className="mirrored" aria-hidden="true" />
    </ActionIcon>
  );
}
