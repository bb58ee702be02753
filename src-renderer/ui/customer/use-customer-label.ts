import type { Who } from '#shared/domain/customers/who.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { customerLabel } from './customer-name.ts';

/** The words and the direction a customer is shown with. */
export function useCustomerLabel(customer: Who): {
  text: string;
  dir: 'auto' | 'ltr';
} {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const label = customerLabel(customer, country);
  if (label.kind === 'hidden') return { text: t('inbox.hidden-number'), dir: 'auto' };
  return { text: label.text, dir: label.kind === 'name' ? 'auto' : 'ltr' };
}
