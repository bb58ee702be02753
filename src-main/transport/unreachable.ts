import { AppError } from '#shared/domain/errors.ts';
import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { SendResult, Transport } from './transport.ts';

/** What a link answers to a message for somebody it does not reach; undefined for everybody else. */
export function refusalOf(
  { capabilities }: Pick<Transport, 'capabilities'>,
  { chatAddress }: { chatAddress: string },
): SendResult | undefined {
  if (canReach(capabilities, chatAddress)) return undefined;
  return { kind: 'rejected', reason: 'needs-phone', cause: new AppError('invalid-input') };
}
