import type { ReactNode } from 'react';
import { TooltipIconButton } from '../tooltip-icon-button.tsx';

/** Opens what a field can be filled from. The field itself does with Alt+↓, so that Tab goes on to the next one. */
export function OpenButton(props: { label: string; icon: ReactNode; onOpen: () => void; testId?: string }) {
  return (
    <TooltipIconButton
      label={props.label}
      size="line"
      tabIndex={-1}
      // The field keeps the focus, and with it what is being written.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onOpen}
      data-testid={props.testId}
    >
      {props.icon}
    </TooltipIconButton>
  );
}
