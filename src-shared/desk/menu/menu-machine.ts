import { z } from 'zod';
import type { MenuItem, ServiceMenu, SubmenuItem } from '../../domain/rules/service-menu.ts';
import type { HandOverReason } from '../../domain/tickets/automation-reason.ts';
import type { TicketKind } from '../../domain/tickets/ticket-kind.ts';
import { parseMenuReply, type MenuReply } from './parse-reply.ts';
import { readPick } from './read-pick.ts';

/**
 * Where a conversation is in the menu, kept with it. `done` stays until a new ticket starts anew from `none`.
 * `repeated`: the menu was shown a second time, and will not be again.
 */
export const menuStateSchema = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('none') }),
  z.object({ stage: z.literal('root'), repeated: z.boolean() }),
  z.object({ stage: z.literal('submenu'), itemId: z.string(), repeated: z.boolean() }),
  z.object({ stage: z.literal('done') }),
]);
export type MenuState = z.infer<typeof menuStateSchema>;

export type MenuAction =
  /** Send the menu, or the submenu of `item`. `repeated`: after a reply that fits nothing. */
  | { do: 'show-menu'; repeated: boolean }
  | { do: 'show-submenu'; item: MenuItem; repeated: boolean }
  /** Send its answer, if it has one; a person goes on from there. */
  | { do: 'answer'; item: MenuItem | SubmenuItem; ticketKind: TicketKind | null }
  | { do: 'hand-over'; because: HandOverReason }
  /** The menu is over: nothing is sent. */
  | { do: 'nothing' };

export type MenuStep = { state: MenuState; action: MenuAction };

/** Shows the menu to a conversation that has not had it; never a second time. */
export function startMenu(state: MenuState): MenuStep {
  if (state.stage !== 'none') return { state, action: { do: 'nothing' } };
  return { state: { stage: 'root', repeated: false }, action: { do: 'show-menu', repeated: false } };
}

/**
 * What follows from a customer's message. Each menu is sent at most twice and each step leads on, so that at
 * most five texts leave in a conversation's whole way through it.
 * @param said null for what has no words: a photo, a voice note.
 * @param pickedId What whoever offered the words calls them, when they were picked and not typed.
 */
export function stepMenu(
  menu: ServiceMenu,
  state: MenuState,
  said: string | null,
  pickedId: string | null = null,
): MenuStep {
  const reply: Reply = { said, pickedId };
  switch (state.stage) {
    case 'none':
    case 'done':
      return { state, action: { do: 'nothing' } };
    case 'root':
      return stepRoot(menu, state, reply);
    case 'submenu':
      return stepSubmenu(menu, state, reply);
  }
}

interface Reply {
  said: string | null;
  pickedId: string | null;
}

function stepRoot(
  menu: ServiceMenu,
  state: Extract<MenuState, { stage: 'root' }>,
  answered: Reply,
): MenuStep {
  const reply = read(answered, menu.items);
  if (reply.kind !== 'choice') {
    return withoutChoice(reply.kind, state, { do: 'show-menu', repeated: true });
  }
  const item = menu.items[reply.index];
  if (!item) return handOver('menu-changed');
  if (item.items.length === 0) return answer(item, item.ticketKind);
  return {
    state: { stage: 'submenu', itemId: item.id, repeated: false },
    action: { do: 'show-submenu', item, repeated: false },
  };
}

function stepSubmenu(
  menu: ServiceMenu,
  state: Extract<MenuState, { stage: 'submenu' }>,
  answered: Reply,
): MenuStep {
  const parent = menu.items.find(({ id }) => id === state.itemId);
  // Staff took the submenu away while the customer was in it.
  if (!parent || parent.items.length === 0) return handOver('menu-changed');
  const reply = read(answered, parent.items);
  if (reply.kind !== 'choice') {
    return withoutChoice(reply.kind, state, { do: 'show-submenu', item: parent, repeated: true });
  }
  const item = parent.items[reply.index];
  if (!item) return handOver('menu-changed');
  return answer(item, item.ticketKind ?? parent.ticketKind);
}

function read({ said, pickedId }: Reply, items: readonly SubmenuItem[]): MenuReply {
  if (said === null) return { kind: 'own-words' };
  const labels = items.map(({ label }) => label);
  return pickedId === null ? parseMenuReply(said, labels) : readPick({ title: said, id: pickedId }, items);
}

function withoutChoice(
  kind: 'person' | 'wrong-choice' | 'own-words',
  state: Extract<MenuState, { repeated: boolean }>,
  again: MenuAction,
): MenuStep {
  if (kind === 'person') return handOver('asked');
  // Who writes a sentence or sends a photo has said what they want: a person reads it, no menu in between.
  if (kind === 'own-words') return handOver('own-words');
  if (state.repeated) return handOver('no-choice-twice');
  return { state: { ...state, repeated: true }, action: again };
}

function answer(item: MenuItem | SubmenuItem, ticketKind: TicketKind | null): MenuStep {
  return { state: { stage: 'done' }, action: { do: 'answer', item, ticketKind } };
}

function handOver(because: HandOverReason): MenuStep {
  return { state: { stage: 'done' }, action: { do: 'hand-over', because } };
}
