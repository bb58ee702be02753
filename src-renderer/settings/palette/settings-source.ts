import { IconSettings } from '@tabler/icons-react';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { bestOf } from '../../palette/rank.ts';
import { SETTINGS_PAGES } from '../pages.ts';

/** The pages of the settings that one's role goes to. */
export const settingsSource: PaletteSource = {
  key: 'settings',
  words: 'nav.settings',
  most: 4,
  useFind: (query) => {
    const { t } = useWords();
    const { openSettings } = useNavigation();
    const role = useSignedIn()?.agent.role;
    if (query === '') return NOTHING;
    const entries = SETTINGS_PAGES.filter(
      ({ access }) => access === null || (role !== undefined && mayDo(role, access)),
    ).map(({ value, label }) => ({
      key: value,
      icon: IconSettings,
      text: `${t('nav.settings')}: ${t(label)}`,
      run: () => openSettings(value),
    }));
    return { entries: bestOf(query, entries), isPending: false };
  },
};
