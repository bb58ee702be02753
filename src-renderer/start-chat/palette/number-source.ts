import { IconMessagePlus } from '@tabler/icons-react';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { useStartChat } from '../use-start-chat.ts';

/** A chat with the number that was typed. */
export const numberSource: PaletteSource = {
  key: 'number',
  words: 'palette.number',
  most: 1,
  useFind: (query) => {
    const chat = useStartChat(query);
    if (chat.phone === null) return NOTHING;
    const entry = {
      key: chat.phone,
      icon: IconMessagePlus,
      text: chat.label,
      detail: chat.whose,
      run: chat.start,
    };
    return { entries: [entry], isPending: false };
  },
};
