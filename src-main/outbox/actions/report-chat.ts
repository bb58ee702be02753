import { AppError } from '#shared/domain/errors.ts';
import { canReach, LINKS } from '#shared/domain/transport-capabilities.ts';
import { within } from '../../lib/within.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Links } from '../../transport/transport.ts';

/** As long as a person looks at a dialog that is busy. */
const REPORT_LIMIT_MS = 30_000;

/**
 * Reports everybody in a conversation to WhatsApp, over a link that can: now or not at all. A report is no wish that waits,
 * because each one sends what was written last, and WhatsApp cannot be asked whether it has one.
 * @param input.already whom WhatsApp has a report of since it did not take all of them, by one of their addresses; grows.
 * Throws AppError not-found, action-refused, not-connected, report-failed.
 */
export async function reportChat(
  { store, transport }: { store: Store; transport: Links },
  { conversationId, already }: { conversationId: number; already: Set<string> },
): Promise<void> {
  const { links, addresses } = await store.listChats({ conversationId });
  const drivers = LINKS.filter((link) => link === transport.link || links.includes(link))
    .map((link) => transport.over(link))
    .filter(({ capabilities }) => capabilities.canReport);
  if (drivers.length === 0) throw new AppError('action-refused');
  const driver = drivers.find(({ state }) => state.phase === 'online');
  if (driver === undefined) throw new AppError('not-connected');
  for (const names of addresses) {
    const reached = names.filter((address) => canReach(driver.capabilities, address));
    if (reached.length === 0 || reached.some((address) => already.has(address))) continue;
    const asked = driver.actions.report?.({ addresses: reached });
    const result = asked && (await within(REPORT_LIMIT_MS, asked).catch((cause: unknown) => ({ cause })));
    if (result === undefined) throw new AppError('action-refused');
    if (!('kind' in result) || result.kind !== 'done')
      throw new AppError('report-failed', { message: `report: ${String(result.cause)}` });
    for (const address of reached) already.add(address);
  }
}
