import { answerMessage, menuMessage, submenuMessage } from '#shared/desk/automation/automatic-texts.ts';
import {
  startMenu,
  stepMenu,
  type MenuAction,
  type MenuState,
  type MenuStep,
} from '#shared/desk/menu/menu-machine.ts';
import { pickedId, saidIn } from '#shared/domain/messages/message-text.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { getMenuState, setMenuState } from '../../rows/automation/ticket-menus.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { classifyByMenu } from '../../rows/tickets/classification.ts';
import { listTicketEvents } from '../../rows/tickets/ticket-events.ts';
import type { StoredTicket } from '../../rows/tickets/tickets.ts';
import { noteOnce } from './note-once.ts';
import { say, type AutomationContext } from './automation-context.ts';

/** Whoever wrote so lately before a ticket is still in the talk that it is about. */
const COLLEAGUE_MS = 60 * 60_000;

/** Nobody reads a menu and answers it so fast: it is the rest of what they were writing. */
const UNREAD_MS = 8_000;

/** A ticket that a person has answered or taken up has no menu any more. @returns whether it is one. */
export function endMenuOfColleague(
  tx: Tx,
  { incoming, answeredAt }: AutomationContext,
  ticket: StoredTicket,
): boolean {
  if (answeredAt < ticket.openedAt - COLLEAGUE_MS && !isTakenUp(tx, ticket)) return false;
  if (getMenuState(tx, ticket.id).stage !== 'done') write(tx, incoming, ticket, { stage: 'done' });
  return true;
}

function isTakenUp(tx: ReadTx, { id, firstAnsweredAt, isKindByStaff }: StoredTicket): boolean {
  if (firstAnsweredAt !== null || isKindByStaff) return true;
  return listTicketEvents(tx, id).some(
    ({ change }) =>
      change.what === 'assigned' && (change.because === 'by-hand' || change.because === 'taken-over'),
  );
}

/** Shows the menu to a ticket that has not had it. @param input.isShown Under the welcome, just now. */
export function beginMenu(
  tx: Tx,
  context: AutomationContext,
  ticket: StoredTicket,
  { isShown }: { isShown: boolean },
): void {
  const { incoming, to } = context;
  const { settings } = incoming;
  if (!settings.automation.menu.isOn) return;
  const { state, action } = startMenu(getMenuState(tx, ticket.id));
  if (action.do !== 'show-menu') return;
  const isSaid =
    isShown ||
    say(tx, context, {
      automation: 'menu',
      text: menuMessage(settings, to),
      once: `menu:${ticket.id}`,
    });
  if (isSaid) write(tx, incoming, ticket, state);
}

/** Takes the message as an answer to the menu. @returns false when the ticket is in none. */
export function goThroughMenu(tx: Tx, context: AutomationContext, ticket: StoredTicket): boolean {
  const { incoming } = context;
  const { message, settings } = incoming;
  const state = getMenuState(tx, ticket.id);
  if (state.stage !== 'root' && state.stage !== 'submenu') return state.stage === 'done';
  const step = settings.automation.menu.isOn
    ? stepMenu(settings.serviceMenu, state, saidIn(message), pickedId(message))
    : OFF;
  if (isNoAnswer(step.action) && isUnread(context)) return true;
  write(tx, incoming, ticket, step.state);
  act(tx, context, ticket, step.action);
  return true;
}

/** Switched off while the customer was in it. */
const OFF: MenuStep = { state: { stage: 'done' }, action: { do: 'hand-over', because: 'menu-changed' } };

function act(tx: Tx, context: AutomationContext, ticket: StoredTicket, action: MenuAction): void {
  const { incoming, to } = context;
  const { settings } = incoming;
  switch (action.do) {
    case 'nothing':
      return;
    case 'hand-over':
      noteOnce(tx, { ticket, event: 'hand-over', because: action.because }, incoming);
      return;
    case 'show-menu':
      say(tx, context, {
        automation: 'menu',
        text: menuMessage(settings, to),
        once: `menu${action.repeated ? '-again' : ''}:${ticket.id}`,
      });
      return;
    case 'show-submenu':
      say(tx, context, {
        automation: 'menu',
        text: submenuMessage(action.item, settings, to),
        once: `submenu${action.repeated ? '-again' : ''}:${ticket.id}:${action.item.id}`,
      });
      return;
    case 'answer':
      if (action.ticketKind !== null) classify(tx, context, action.item.id, action.ticketKind);
      say(tx, context, {
        automation: 'menu-answer',
        text: answerMessage(action.item, settings, to),
        once: `menu-answer:${ticket.id}:${action.item.id}`,
      });
  }
}

function classify(
  tx: Tx,
  { incoming, conversation }: AutomationContext,
  itemId: string,
  kind: TicketKind,
): void {
  classifyByMenu(tx, { conversationId: conversation.id, itemId, kind, now: incoming.now });
  tx.changes.touched('tickets');
}

function isNoAnswer(action: MenuAction): boolean {
  return (
    (action.do === 'show-menu' && action.repeated) ||
    (action.do === 'show-submenu' && action.repeated) ||
    (action.do === 'hand-over' && action.because === 'no-choice-twice')
  );
}

/** Whether the last menu cannot have been read when the message was written. */
function isUnread({ trace, incoming }: AutomationContext): boolean {
  const menu = trace.findLast(({ automation }) => automation === 'menu' || automation === 'welcome');
  if (menu === undefined) return false;
  return menu.status === 'pending' || incoming.message.sentAt - menu.sentAt < UNREAD_MS;
}

function write(
  tx: Tx,
  { now }: AutomationContext['incoming'],
  { id: ticketId }: StoredTicket,
  state: MenuState,
): void {
  setMenuState(tx, { ticketId, state, now });
  tx.changes.touched('automation');
}
