import type { Language } from '#shared/domain/bilingual.ts';
import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { followUpText } from '#shared/desk/follow-ups/follow-up-text.ts';
import { localDateAt } from '#shared/time/zone.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { getPreferredLanguage } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';

/** Whom nothing is known of is written to in the desk's own language. */
export const languageOf = (tx: ReadTx, customerId: number): Language =>
  getPreferredLanguage(tx, customerId) ?? readSettings(tx).language;

/** What a customer would get about an item now. */
export function textFor(
  tx: ReadTx,
  about: 'arrivedText' | 'refillText',
  input: {
    for: Pick<Followed, 'customerId' | 'customerName'>;
    item: string;
    language?: Language;
    now: number;
  },
): string {
  const { followUps, pharmacyName, automation, hours } = readSettings(tx);
  return followUpText(followUps[about], {
    language: input.language ?? languageOf(tx, input.for.customerId),
    customer: input.for.customerName,
    pharmacy: pharmacyName,
    item: input.item,
    digits: automation.digits,
    today: localDateAt(input.now, hours.timeZone),
  });
}
