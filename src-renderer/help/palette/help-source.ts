import { IconHelp } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { helpCalled } from '../search/search-help.ts';

/** The pages of the help that are called what is typed. */
export const helpSource: PaletteSource = {
  key: 'help',
  words: 'help.title',
  most: 3,
  useFind: (query) => {
    const { t, language } = useWords();
    const { openHelp } = useNavigation();
    if (query === '') return NOTHING;
    const entries = helpCalled(language, query).map(({ name, title }) => ({
      key: name,
      icon: IconHelp,
      // Named as help, so that a page or a setting of the same name comes before it.
      text: `${t('help.title')}: ${title}`,
      run: () => openHelp(name),
    }));
    return { entries, isPending: false };
  },
};
