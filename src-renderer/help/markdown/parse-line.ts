import { arTexts } from '../../i18n/ar.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import type { PageName } from '../../navigation/page-name.ts';
import { SHORTCUTS, type ShortcutId } from '../../shortcuts/shortcut-list.ts';
import { HELP_TOPICS, type HelpTopicName } from '../../ui/help/help-topic-name.ts';
import { SETTINGS_LABELS } from '../places.ts';
import type { HelpInline } from './help-block.ts';
import type { SettingsPageName } from '../../navigation/settings-page-name.ts';

const PIECE = /\*\*([^*]+)\*\*|\{([^{}]+)\}|\[\[([^[\]]+)\]\]/gu;

const isTextKey = (key: string): key is TextKey => Object.hasOwn(arTexts, key);
const isShortcut = (id: string): id is ShortcutId => Object.hasOwn(SHORTCUTS, id);
const isSettingsPage = (name: string): name is SettingsPageName => Object.hasOwn(SETTINGS_LABELS, name);
const isTopic = (name: string): name is HelpTopicName => (HELP_TOPICS as readonly string[]).includes(name);
const isPage = (name: string): name is PageName => isTextKey(`page.${name}`);

/**
 * The pieces of a line: `**strong**`, `{key of the catalogue}`, `{keys:shortcut}`, `{settings:page}`, `{page:name}`,
 * `[[topic]]`; what is strong may take words as well. There is no markup in the text itself: whatever else stands there is
 * shown as it is.
 * @throws Error for a name that nothing has, and for a brace that names nothing; the pages are part of the program, and a
 * test reads them all.
 */
export const parseLine = (line: string): HelpInline[] => parsePieces(line, false);

function parsePieces(line: string, isStrong: boolean): HelpInline[] {
  const pieces: HelpInline[] = [];
  let at = 0;
  const text = (until: number): void => {
    const plain = line.slice(at, until);
    if (/[{}]/u.test(plain)) throw new Error(`the help shows a brace: ${plain}`);
    if (plain !== '') pieces.push({ kind: 'text', text: plain, isStrong });
  };
  for (const match of line.matchAll(PIECE)) {
    text(match.index);
    at = match.index + match[0].length;
    const [, strong, taken, topic] = match;
    if (strong !== undefined) pieces.push(...parsePieces(strong, true));
    else if (taken !== undefined) pieces.push(parseTaken(taken));
    else if (topic !== undefined && isTopic(topic)) pieces.push({ kind: 'topic', topic });
    else throw new Error(`the help has no topic ${topic ?? ''}`);
  }
  text(line.length);
  return pieces;
}

function parseTaken(taken: string): HelpInline {
  const [kind, name = ''] = taken.split(':');
  if (kind === 'keys' && isShortcut(name)) return { kind: 'keys', shortcut: name };
  if (kind === 'settings' && isSettingsPage(name)) return { kind: 'place', place: { settingsPage: name } };
  if (kind === 'page' && isPage(name)) return { kind: 'place', place: { page: name } };
  if (isTextKey(taken)) return { kind: 'words', key: taken };
  throw new Error(`the help names what there is not: {${taken}}`);
}
