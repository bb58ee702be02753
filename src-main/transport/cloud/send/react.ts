import { randomUUID } from 'node:crypto';
import { canReach } from '#shared/domain/transport-capabilities.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ActionResult, SendResult, TransportActions } from '../../transport.ts';
import type { CloudMessage } from './content.ts';
import { CLOUD_CAPABILITIES } from './limits.ts';

type Reacting = Parameters<NonNullable<TransportActions['react']>>[0];

export const NOT_REACHED: ActionResult = {
  kind: 'refused',
  reason: 'gone',
  cause: new AppError('invalid-input'),
};

/**
 * To Graph a reaction is a message, with a key of its own whose statuses concern nobody.
 * @returns undefined for somebody whom this link does not reach.
 */
export function reactionMessage({ target, emoji }: Reacting): CloudMessage | undefined {
  const chatAddress = target.addresses.find((address) => canReach(CLOUD_CAPABILITIES, address));
  if (chatAddress === undefined) return undefined;
  const content = { type: 'reaction', waMessageId: target.waMessageId, emoji } as const;
  return { chatAddress, sendKey: `rosheta-${randomUUID()}`, content };
}

/** The same reaction twice is one: what may have been taken is simply asked for again. */
export function actionResultOf(result: SendResult): ActionResult {
  switch (result.kind) {
    case 'accepted':
      return { kind: 'done' };
    case 'rejected':
      return {
        kind: 'refused',
        reason: result.reason === 'target-gone' ? 'gone' : 'refused',
        cause: result.cause,
      };
    case 'not-on-whatsapp':
      return { kind: 'refused', reason: 'gone', cause: result.cause };
    case 'not-sent':
    case 'quoted-missing':
    case 'later':
    case 'ambiguous':
      return { kind: 'not-done', cause: result.cause };
  }
}
