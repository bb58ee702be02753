import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import type { TextKey } from '../../i18n/catalogue.ts';

/** Shows what an entry opens, until that closes itself. The menu is gone by then. */
export type ShowDialog = (draw: (close: () => void) => ReactNode) => void;

/** Something that can be done with a message: a line of its menu. A feature keeps its own and is named in the menu's list. */
export type MessageEntry = {
  /** Also how tests find it. */
  key: string;
  icon: Icon;
  words: TextKey;
  /** A line stands between what has another group. */
  group: 'answer' | 'keep' | 'change';
  /** Takes something away. */
  isGrave?: boolean;
  /** When WhatsApp's time for it is over, epoch ms; undefined without an end. */
  endsAt?: (message: Message) => number | undefined;
  /** @param capabilities of the link that the message came or went by; undefined while nobody knows them. */
  isOffered: (message: Message, capabilities: TransportCapabilities | undefined) => boolean;
  /** Asked while the menu is open; what it returns is done with the message when the entry is chosen. */
  useRun: () => (message: Message, show: ShowDialog) => void;
};
