import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { within } from '../../lib/within.ts';
import type { OutboxEntry } from '../../store/contract/store.ts';
import { NotOnWhatsApp } from '../../transport/transport.ts';
import { whereTo, whyNotOver, type DeliveryDependencies, type DeliveryOutcome } from './delivery.ts';
import { send } from './send.ts';
import { countTry, fail, settleByLookUp } from './settle.ts';

/**
 * Takes one outbox entry a step further. The id is committed before the first send and `dispatched` just before
 * each one, so that whatever interrupts this, the message is looked up by its id before it is sent again.
 */
export async function deliver(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  if (entry.state === 'dispatched') return settleByLookUp(entry, deps);
  // Also what was on its way when they were blocked, and turned out not to have left.
  if (entry.isBlocked) return fail(entry, 'chat-blocked', deps);
  if (entry.unblockingOver.includes(deps.transport.link))
    return { kind: 'deferred', pauseMs: deps.timing.lookAgainMs };
  if (!(await deps.mayLeave())) return { kind: 'deferred', pauseMs: 0 };
  if (await isTooLateToAnswer(entry, deps)) return fail(entry, 'window-closed', deps);
  if (whereTo(entry, deps) === undefined) return fail(entry, 'needs-phone', deps);
  // Before it has an id, which would bind it to this link: sent again it goes by whichever sends then.
  const unfit = whyNotOver(entry, deps);
  if (unfit !== undefined) return fail(entry, unfit, deps);
  const prepared = entry.waMessageId === null ? await prepare(entry, deps) : entry;
  if (prepared === 'not-on-whatsapp') return fail(entry, prepared, deps);
  if (prepared === undefined) return countTry(entry, entry.attempts + 1, deps);
  return send(prepared, deps);
}

/** The window closed since it was queued. The customer may have written since the entry was read. */
async function isTooLateToAnswer(
  { id, replyWindow }: OutboxEntry,
  { store }: DeliveryDependencies,
): Promise<boolean> {
  if (isWindowOpen(replyWindow, Date.now())) return false;
  return !isWindowOpen((await store.getOutboxEntry({ id })).replyWindow, Date.now());
}

/** @returns undefined when WhatsApp gives no id for this chat. */
async function prepare(
  entry: OutboxEntry,
  deps: DeliveryDependencies,
): Promise<OutboxEntry | 'not-on-whatsapp' | undefined> {
  const { store, transport, timing, log } = deps;
  const chatAddress = whereTo(entry, deps) ?? entry.chatAddress;
  let waMessageId: string;
  try {
    waMessageId = await within(timing.callLimitMs, transport.chooseMessageId(chatAddress));
  } catch (cause) {
    log.warn(`outbox ${entry.id}: no id could be chosen`, cause);
    return cause instanceof NotOnWhatsApp ? 'not-on-whatsapp' : undefined;
  }
  return store.prepareOutbox({ id: entry.id, waMessageId, link: transport.link, now: Date.now() });
}
