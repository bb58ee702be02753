import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr } from '../../i18n/use-words.ts';

/** A number inside a sentence, as staff write it; no line ends within it. */
export function usePhoneText(): (phone: string) => string {
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  return (phone) => isolateLtr(formatPhone(phone, country).replaceAll(' ', '\u00A0'));
}
