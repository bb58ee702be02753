import { isTooLate } from '#shared/domain/messages/message-action.ts';
import type { ActionEntry } from '../../store/contract/action-store.ts';
import type { Store } from '../../store/contract/store.ts';
import type { ActionResult, Transport } from '../../transport/transport.ts';
import type { Wish } from './wish.ts';

/** What is to be done to messages. */
export async function messageWishes(store: Store): Promise<Wish[]> {
  const entries = await store.listActionHeads();
  return entries.map((entry): Wish => {
    const { id, messageId, kind, link, attempts, notBefore } = entry;
    const lane = `message:${messageId}`;
    return {
      id,
      lane,
      name: `the ${kind} of ${lane}`,
      link,
      attempts,
      notBefore,
      perform: (transport) => perform(entry, transport),
      defer: (input) => store.deferAction({ id, ...input }),
      settle: (input) => store.settleAction({ id, ...input }),
    };
  });
}

function perform(entry: ActionEntry, transport: Transport): Promise<ActionResult> | undefined {
  const { kind, sentAt } = entry;
  const isLate = (): boolean => isTooLate({ sentAt }, kind, Date.now());
  return askFor(entry, transport, isLate)?.then((result) =>
    result.kind === 'refused' && isLate() ? { ...result, reason: 'too-late' } : result,
  );
}

function askFor(
  entry: ActionEntry,
  transport: Transport,
  isLate: () => boolean,
): Promise<ActionResult> | undefined {
  const { kind, waMessageId, isGone, fromMe, addresses } = entry;
  if (isGone || waMessageId === null) return gone();
  // An edit is refused by WhatsApp, which also knows one that it has done already; a deletion it might only seem to do.
  if (kind === 'delete' && isLate()) return gone();
  return ask(entry, { addresses, waMessageId, fromMe }, transport);
}

function ask(
  { kind, value }: ActionEntry,
  target: { addresses: readonly string[]; waMessageId: string; fromMe: boolean },
  { actions }: Transport,
): Promise<ActionResult> | undefined {
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

const gone = (): Promise<ActionResult> =>
  Promise.resolve({ kind: 'refused', reason: 'gone', cause: new Error('no such message') });
