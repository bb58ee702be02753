import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import { within } from '../../lib/within.ts';
import type { Logger } from '../../log/logger.ts';
import type { ActionResult, Transport } from '../../transport/transport.ts';
import { pauseOf, type OutboxTiming } from '../timing.ts';
import type { Wish } from './wish.ts';

interface ActDependencies {
  /** The link over which it is done, or never. */
  transport: Transport;
  timing: OutboxTiming;
  /** How far this PC's clock is ahead of WhatsApp's, whose times what the phone does is told with. */
  aheadMs: number;
  log: Logger;
}

/** @returns in how many ms it is tried again; undefined when it is settled. */
export async function act(wish: Wish, deps: ActDependencies): Promise<number | undefined> {
  const { timing, log } = deps;
  const result = await perform(wish, deps);
  switch (result.kind) {
    case 'done': {
      const now = Date.now();
      // WhatsApp tells whole seconds: what the phone does within this one comes after it, and must not seem older.
      const at = Math.floor((now - deps.aheadMs) / 1000) * 1000;
      await wish.settle({ failure: null, at, now });
      return undefined;
    }
    case 'refused':
      log.error(`${wish.name} was refused`, result.cause);
      return giveUp(wish, result.reason);
    case 'not-done': {
      log.warn(`${wish.name} was not done`, result.cause);
      // A connection that went is not its fault.
      const isTry = deps.transport.state.phase === 'online';
      const attempts = wish.attempts + Number(isTry);
      if (attempts >= timing.actionTries) return giveUp(wish, 'not-done');
      const now = Date.now();
      const pauseMs = pauseOf(Math.max(1, attempts), timing);
      await wish.defer({ attempts, notBefore: now + pauseMs, now });
      return pauseMs;
    }
  }
}

async function giveUp(wish: Wish, failure: ActionFailure): Promise<undefined> {
  await wish.settle({ failure, now: Date.now() });
}

async function perform(wish: Wish, { transport, timing }: ActDependencies): Promise<ActionResult> {
  const asked = wish.perform(transport);
  if (asked === undefined)
    return { kind: 'refused', reason: 'not-possible', cause: new Error('the link cannot do it') };
  return within(timing.sendLimitMs, asked).catch((cause: unknown) => ({ kind: 'not-done', cause }) as const);
}
