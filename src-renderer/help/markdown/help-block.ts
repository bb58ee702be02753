import type { TextKey } from '../../i18n/catalogue.ts';
import type { PageName } from '../../navigation/page-name.ts';
import type { SettingsPageName } from '../../navigation/settings-page-name.ts';
import type { ShortcutId } from '../../shortcuts/shortcut-list.ts';
import type { HelpTopicName } from '../../ui/help/help-topic-name.ts';

/** A place of the desk that the help leads to. */
export type HelpPlace = { settingsPage: SettingsPageName } | { page: PageName };

/** A piece of a line: what is written, or what is taken from where it is kept, so that no word is copied. */
export type HelpInline =
  | { kind: 'text'; text: string; isStrong: boolean }
  /** Words of the window, as it shows them. */
  | { kind: 'words'; key: TextKey }
  | { kind: 'keys'; shortcut: ShortcutId }
  | { kind: 'place'; place: HelpPlace }
  | { kind: 'topic'; topic: HelpTopicName };

export type HelpBlock =
  | { kind: 'heading' | 'paragraph' | 'note'; line: HelpInline[] }
  | { kind: 'list'; isOrdered: boolean; items: HelpInline[][] };

/** A page of the help in one language. */
export type HelpTopic = {
  name: HelpTopicName;
  title: string;
  /** How else people ask for it. */
  asked: string[];
  blocks: HelpBlock[];
};
