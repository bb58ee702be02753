import {
  answerMessage,
  menuMessage,
  submenuMessage,
  type Recipient,
  type TextBasis,
} from '#shared/desk/automation/automatic-texts.ts';
import { startMenu, stepMenu, type MenuAction } from '#shared/desk/menu/menu-machine.ts';
import type { HandOverReason } from '#shared/domain/tickets/automation-reason.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';

/** What happens, line by line. `text` of the desk is undefined when it cannot go out as it is written. */
export type SimulatedLine =
  | { by: 'customer'; text: string }
  | { by: 'desk'; text: string | undefined }
  /** The ticket becomes of the kind, null leaves it; a person goes on from there. */
  | { by: 'note'; note: 'chosen'; kind: TicketKind | null; hasAnswer: boolean }
  | { by: 'note'; note: 'handed-over'; because: HandOverReason }
  | { by: 'note'; note: 'silent' };

/** A conversation with the menu as it is written now: the same steps as with a customer. */
export function simulateMenu(basis: TextBasis, to: Recipient, replies: readonly string[]): SimulatedLine[] {
  const menu = basis.serviceMenu;
  let step = startMenu({ stage: 'none' });
  const lines = linesOf(step.action, basis, to);
  for (const text of replies) {
    step = stepMenu(menu, step.state, text);
    lines.push({ by: 'customer', text }, ...linesOf(step.action, basis, to));
  }
  return lines;
}

function linesOf(action: MenuAction, basis: TextBasis, to: Recipient): SimulatedLine[] {
  switch (action.do) {
    case 'show-menu':
      return [{ by: 'desk', text: menuMessage(basis, to) }];
    case 'show-submenu':
      return [{ by: 'desk', text: submenuMessage(action.item, basis, to) }];
    case 'answer': {
      const hasAnswer = action.item.answer !== null;
      const note = { by: 'note', note: 'chosen', kind: action.ticketKind, hasAnswer } as const;
      return hasAnswer ? [{ by: 'desk', text: answerMessage(action.item, basis, to) }, note] : [note];
    }
    case 'hand-over':
      return [{ by: 'note', note: 'handed-over', because: action.because }];
    case 'nothing':
      return [{ by: 'note', note: 'silent' }];
  }
}
