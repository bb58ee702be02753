import { customersSource } from '../../customers/palette/customers-source.ts';
import { helpSource } from '../../help/palette/help-source.ts';
import { chatsSource } from '../../inbox/palette/chats-source.ts';
import { messagesSource } from '../../inbox/palette/messages-source.ts';
import { actionsSource } from '../../palette/actions-source.ts';
import type { PaletteSource } from '../../palette/palette-source.ts';
import { settingsSource } from '../../settings/palette/settings-source.ts';
import { numberSource } from '../../start-chat/palette/number-source.ts';
import { repliesSource } from '../../templates/palette/replies-source.ts';
import { pagesSource } from './pages-source.ts';

/** What the palette searches in; of groups that match as well as each other the order is this. */
export const PALETTE_SOURCES: readonly PaletteSource[] = [
  chatsSource,
  numberSource,
  actionsSource,
  customersSource,
  repliesSource,
  pagesSource,
  settingsSource,
  helpSource,
  messagesSource,
];
