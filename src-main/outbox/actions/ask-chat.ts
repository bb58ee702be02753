import type { WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { canReach, LINKS } from '#shared/domain/transport-capabilities.ts';
import type { Store } from '../../store/contract/store.ts';
import type { ToldLink } from '../../store/contract/chat-store.ts';
import type { Links, Transport } from '../../transport/transport.ts';

interface AskDependencies {
  store: Store;
  transport: Links;
}

/** What only WhatsApp can do: here alone it would be a promise that nobody keeps. */
const ONLY_AT_WHATSAPP: ReadonlySet<WantedChatAction['kind']> = new Set(['archive', 'block']);

/** Throws AppError action-refused for what no link of the conversation can do and the desk alone cannot either. */
export async function askForChatAction(
  { store, transport }: AskDependencies,
  { conversationId, action, by }: { conversationId: number; action: WantedChatAction; by: string },
): Promise<Conversation> {
  const links = await linksThatCan({ store, transport }, conversationId, action.kind);
  if (links.length === 0 && ONLY_AT_WHATSAPP.has(action.kind)) throw new AppError('action-refused');
  return store.askChatAction({ conversationId, action, links, by, now: Date.now() });
}

/** Now where a link is there; what is away and may be told later is told when it is there again. */
export async function tellRead(
  { store, transport }: AskDependencies,
  { conversationId, by }: { conversationId: number; by: string },
): Promise<void> {
  const { links, addresses } = await store.listChats({ conversationId });
  const later: ToldLink[] = [];
  for (const driver of links.map((link) => transport.over(link))) {
    if (driver.state.phase !== 'online' && driver.capabilities.chatActions.includes('read')) {
      later.push(toldBy(driver));
      continue;
    }
    for (const names of addresses) {
      const chat = names.find((address) => canReach(driver.capabilities, address));
      if (chat !== undefined) void driver.markRead(chat);
    }
  }
  if (later.length > 0) await store.askChatRead({ conversationId, links: later, by, now: Date.now() });
}

/** Those by which its people have written, and the one that an answer goes by. */
async function linksThatCan(
  { store, transport }: AskDependencies,
  conversationId: number,
  kind: WantedChatAction['kind'],
): Promise<ToldLink[]> {
  const { links } = await store.listChats({ conversationId });
  return LINKS.filter((link) => link === transport.link || links.includes(link))
    .map((link) => transport.over(link))
    .filter(({ capabilities }) => capabilities.chatActions.includes(kind))
    .map(toldBy);
}

const toldBy = ({ link, capabilities }: Transport): ToldLink => ({ link, reaches: capabilities.reaches });
