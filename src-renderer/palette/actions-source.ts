import { IconBolt } from '@tabler/icons-react';
import { useWords } from '../i18n/use-words.ts';
import { SHORTCUTS } from '../shortcuts/shortcut-list.ts';
import { useOpenActions } from './offers.ts';
import type { PaletteSource } from './palette-source.ts';
import { bestOf } from './rank.ts';

/** What can be done with what is open comes before what can be done everywhere. */
export const actionsSource: PaletteSource = {
  key: 'actions',
  words: 'palette.actions',
  most: 7,
  useFind: (query) => {
    const { t } = useWords();
    const { shortcuts, offers } = useOpenActions();
    const byKey = shortcuts.map(({ id, run }) => ({
      key: id,
      icon: IconBolt,
      text: t(`shortcut.${id}`),
      shortcut: id,
      run,
      isEverywhere: SHORTCUTS[id].group === 'desk',
    }));
    const named = offers.map(({ words, ...offer }) => ({ ...offer, text: words }));
    const entries = [
      ...named.filter(({ isPassing }) => isPassing === true),
      ...byKey.filter(({ isEverywhere }) => !isEverywhere),
      ...named.filter(({ isPassing }) => isPassing !== true),
      ...byKey.filter(({ isEverywhere }) => isEverywhere),
    ];
    return { entries: bestOf(query, entries), isPending: false };
  },
};
