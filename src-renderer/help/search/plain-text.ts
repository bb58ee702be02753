import type { TextKey } from '../../i18n/catalogue.ts';
import type { HelpInline, HelpTopic } from '../markdown/help-block.ts';
import { SETTINGS_LABELS } from '../places.ts';

type WordsOf = (key: TextKey) => string;

const textOf = (line: readonly HelpInline[], words: WordsOf): string =>
  line
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'words':
          return words(piece.key);
        case 'place':
          return words(
            'page' in piece.place ? `page.${piece.place.page}` : SETTINGS_LABELS[piece.place.settingsPage],
          );
        // Another page's words are no sign of this one.
        case 'topic':
        case 'keys':
          return ' ';
      }
    })
    .join('');

/** What a page says, without how it looks. */
export const plainText = ({ blocks }: HelpTopic, words: WordsOf): string =>
  blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item) => textOf(item, words)).join('\n')
        : textOf(block.line, words),
    )
    .join('\n');
