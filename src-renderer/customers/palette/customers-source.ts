import { IconUser } from '@tabler/icons-react';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { invoke } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { customerLabel } from '../../ui/customer/customer-name.ts';

/** Customers with their card, also those who never wrote. */
export const customersSource: PaletteSource = {
  key: 'customers',
  words: 'page.customers',
  most: 3,
  useFind: (query) => {
    const { t } = useWords();
    const { setPage, setOpenCustomerId } = useNavigation();
    const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
    const isAsked = useMay('customers.read') && query !== '';
    const customers = useQuery({
      enabled: isAsked,
      queryKey: ['customers', 'palette', query],
      queryFn: () => invoke('customers.list', { query }),
      placeholderData: keepPreviousData,
      gcTime: 0,
    });
    if (!isAsked) return NOTHING;
    const entries = (customers.data?.items ?? []).map(({ id, name, phone, username }) => {
      const who = { customerName: name, customerPhone: phone, customerUsername: username };
      const label = customerLabel(who, country);
      return {
        key: String(id),
        icon: IconUser,
        text: label.kind === 'hidden' ? t('inbox.hidden-number') : label.text,
        ...(label.kind === 'name' && phone !== null
          ? { detail: formatPhone(phone, country), detailDir: 'ltr' as const }
          : {}),
        run: () => {
          setOpenCustomerId(id);
          setPage('customers');
        },
      };
    });
    return { entries, isPending: customers.isPending || customers.isPlaceholderData };
  },
};
