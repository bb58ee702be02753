import { IconSettings } from '@tabler/icons-react';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { bestFirst, bestOf } from '../../palette/rank.ts';
import { pagesFor } from '../pages.ts';
import { useSettingsFinder } from '../search/use-settings-finder.ts';

/** The pages of the settings that one's role goes to, and each setting on them: what the settings' own search finds. */
export const settingsSource: PaletteSource = {
  key: 'settings',
  words: 'nav.settings',
  most: 5,
  useFind: (query) => {
    const { t } = useWords();
    const { openSettings } = useNavigation();
    const pages = pagesFor(useSignedIn()?.agent.role);
    const finder = useSettingsFinder(pages);
    if (query === '') return NOTHING;
    const inSettings = (text: string): string => `${t('nav.settings')}: ${text}`;
    // Who types «settings» wants one of its pages.
    const all = pages.map((page) => ({ page, name: page.label, text: inSettings(t(page.label)) }));
    const found = finder.find(query).map(({ page, name }) => {
      const text = name === page.label ? inSettings(t(name)) : t(name);
      return { page, name, text };
    });
    const known = new Set(found.map(({ text }) => text));
    const entries = [...found, ...bestOf(query, all).filter(({ text }) => !known.has(text))].map(
      ({ page, name, text }) => ({
        key: `${page.value} ${name}`,
        icon: IconSettings,
        text,
        ...(name === page.label ? {} : { detail: inSettings(t(page.label)) }),
        run: () => (name === page.label ? openSettings(page.value) : openSettings(page.value, name)),
      }),
    );
    return { entries: bestFirst(query, entries), isPending: false };
  },
};
