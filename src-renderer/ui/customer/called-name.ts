import { useQueries } from '@tanstack/react-query';
import { formatPhone } from '#shared/phone/format-phone.ts';
import type { CalledPerson } from '#shared/domain/customers/customer.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { calledIn, withCalled } from '#shared/text/hyperlinks/called-people.ts';
import { calledPersonQuery } from '../../api/queries/called-person.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolate, useWords, type Words } from '../../i18n/use-words.ts';
import { customerLabel } from './customer-name.ts';

/** WhatsApp tells no more of one message; a text of thousands was made to hold up the window. */
const MOST_NAMED = 50;

/** Who is called by “@”, as staff say it; somebody, where nobody here knows who that is. */
export function useCalledName(): (person: CalledPerson | undefined) => string {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  return (person) => nameOf(person, country, t);
}

/**
 * A text for a place without links, such as a line of a list, with the names of who is called in it.
 * @param messageId whose text it is; null where that is not known.
 */
export function useWithCalled(text: string, messageId: number | null): string {
  const name = useCalledName();
  const ids = calledIn(text).slice(0, MOST_NAMED);
  const found = useQueries({ queries: ids.map((id) => calledPersonQuery(id, messageId)) });
  if (ids.length === 0) return text;
  return withCalled(text, (id) => `@${isolate(name(found[ids.indexOf(id)]?.data))}`);
}

function nameOf(person: CalledPerson | undefined, country: string, t: Words['t']): string {
  if (person?.isOwn === true) return t('outside.person-own');
  const { customer = null, name: phoneBookName = null, phone: number = null } = person ?? {};
  if (customer === null) {
    if (phoneBookName !== null) return phoneBookName;
    return number === null ? t('outside.person-unknown') : formatPhone(number, country);
  }
  const { name, phone, username } = customer;
  const label = customerLabel(
    { customerName: name, customerPhone: phone, customerUsername: username },
    country,
  );
  return label.kind === 'hidden' ? t('outside.person-unknown') : label.text;
}
