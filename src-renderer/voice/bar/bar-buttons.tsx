import { IconSend2, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type BarButtonProps = { label: string; testId: string; onClick: () => void };

/** A quiet button of a bar. */
export function BarButton({ label, testId, onClick, children }: BarButtonProps & { children: ReactNode }) {
  return (
    <TooltipIconButton color="pharmacy" label={label} onClick={onClick} data-testid={testId} isRound>
      {children}
    </TooltipIconButton>
  );
}

export function TrashButton(props: BarButtonProps) {
  return (
    <BarButton {...props}>
      <IconTrash {...ICON.button} />
    </BarButton>
  );
}

export function SendButton({ label, testId, onClick }: BarButtonProps) {
  return (
    <TooltipIconButton
      variant="filled"
      color="pharmacy"
      label={label}
      onClick={onClick}
      data-testid={testId}
      size="composer"
      isRound
    >
      <IconSend2 {...ICON.large} />
    </TooltipIconButton>
  );
}
