import { isTooLate, type ActionFailure } from '#shared/domain/messages/message-action.ts';
import { within } from '../../lib/within.ts';
import type { Logger } from '../../log/logger.ts';
import type { ActionEntry } from '../../store/contract/action-store.ts';
import type { Store } from '../../store/contract/store.ts';
import type { ActionResult, Transport } from '../../transport/transport.ts';
import { pauseOf } from '../deliver.ts';
import type { OutboxTiming } from '../timing.ts';

interface ActDependencies {
  store: Store;
  /** The link that the message came or went by. */
  transport: Transport;
  timing: OutboxTiming;
  /** How far this PC's clock is ahead of WhatsApp's, whose times what the phone does is told with. */
  aheadMs: number;
  log: Logger;
}

/** @returns in how many ms it is tried again; undefined when it is settled. */
export async function act(entry: ActionEntry, deps: ActDependencies): Promise<number | undefined> {
  const { id } = entry;
  const { store, timing, log } = deps;
  const result = await perform(entry, deps);
  switch (result.kind) {
    case 'done': {
      const now = Date.now();
      await store.settleAction({ id, failure: null, at: now - deps.aheadMs, now });
      return undefined;
    }
    case 'refused':
      log.error(`the ${entry.kind} of message ${entry.messageId} was refused`, result.cause);
      return giveUp(entry, isTooLate(entry, entry.kind, Date.now()) ? 'too-late' : result.reason, deps);
    case 'not-done': {
      log.warn(`the ${entry.kind} of message ${entry.messageId} was not done`, result.cause);
      // A connection that went is not its fault.
      const isTry = deps.transport.state.phase === 'online';
      const attempts = entry.attempts + Number(isTry);
      if (attempts >= timing.actionTries) return giveUp(entry, 'not-done', deps);
      const now = Date.now();
      const pauseMs = pauseOf(Math.max(1, attempts), timing);
      await store.deferAction({ id, attempts, notBefore: now + pauseMs, now });
      return pauseMs;
    }
  }
}

async function giveUp(
  entry: ActionEntry,
  failure: ActionFailure,
  { store }: ActDependencies,
): Promise<undefined> {
  await store.settleAction({ id: entry.id, failure, now: Date.now() });
}

async function perform(entry: ActionEntry, deps: ActDependencies): Promise<ActionResult> {
  const asked = ask(entry, deps);
  if (asked === undefined)
    return { kind: 'refused', reason: 'not-possible', cause: new Error('no such action') };
  if (asked === 'gone') return { kind: 'refused', reason: 'gone', cause: new Error('no such message') };
  return within(deps.timing.sendLimitMs, asked).catch(
    (cause: unknown) => ({ kind: 'not-done', cause }) as const,
  );
}

/** @returns undefined when the link cannot do it. */
function ask(
  { kind, value, waMessageId, isGone, fromMe, sentAt, addresses }: ActionEntry,
  { transport }: ActDependencies,
): Promise<ActionResult> | 'gone' | undefined {
  if (isGone || waMessageId === null) return 'gone';
  // An edit is refused by WhatsApp, which also knows one that it has done already; a deletion it might only seem to do.
  if (kind === 'delete' && isTooLate({ sentAt }, kind, Date.now())) return 'gone';
  const { actions } = transport;
  const target = { addresses, waMessageId, fromMe };
  switch (kind) {
    case 'react':
      return actions.react?.({ target, emoji: value });
    case 'edit':
      return actions.editText?.({ target, text: value });
    case 'delete':
      return actions.deleteForEveryone?.({ target });
    case 'star':
      return actions.star?.({ target, isStarred: value !== '' });
  }
}
