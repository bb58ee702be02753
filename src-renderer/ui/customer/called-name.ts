import { useQueries } from '@tanstack/react-query';
import type { CalledPerson } from '#shared/domain/customers/customer.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { calledIn, withCalled } from '#shared/text/hyperlinks/called-people.ts';
import { calledPersonQuery } from '../../api/queries/called-person.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolate, useWords, type Words } from '../../i18n/use-words.ts';
import { customerLabel } from './customer-name.ts';

/** Who is called by “@”, as staff say it; somebody, where nobody here knows who that is. */
export function useCalledName(): (person: CalledPerson | undefined) => string {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  return (person) => nameOf(person, country, t);
}

/** A text for a place without links, such as a line of a list, with the names of who is called in it. */
export function useWithCalled(text: string): string {
  const name = useCalledName();
  const ids = calledIn(text);
  const found = useQueries({ queries: ids.map(calledPersonQuery) });
  if (ids.length === 0) return text;
  return withCalled(text, (id) => `@${isolate(name(found[ids.indexOf(id)]?.data))}`);
}

function nameOf(person: CalledPerson | undefined, country: string, t: Words['t']): string {
  if (person?.isOwn === true) return t('outside.person-own');
  const { customer = null } = person ?? {};
  if (customer === null) return t('outside.person-unknown');
  const { name, phone, username } = customer;
  const label = customerLabel(
    { customerName: name, customerPhone: phone, customerUsername: username },
    country,
  );
  return label.kind === 'hidden' ? t('outside.person-unknown') : label.text;
}
