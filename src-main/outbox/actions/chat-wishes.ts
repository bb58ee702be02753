import type { ChatActionEntry } from '../../store/contract/chat-store.ts';
import type { Store } from '../../store/contract/store.ts';
import type { ChatChange } from '../../transport/transport.ts';
import type { Wish } from './wish.ts';

/** What is to be done to whole chats. */
export async function chatWishes(store: Store): Promise<Wish[]> {
  const entries = await store.listChatActionHeads();
  return entries.map((entry): Wish => {
    const { id, contactId, kind, link, attempts, notBefore, addresses } = entry;
    const lane = `chat:${contactId}:${link}`;
    return {
      id,
      lane,
      name: `the ${kind} of ${lane}`,
      link,
      attempts,
      notBefore,
      perform: ({ actions, capabilities }) =>
        capabilities.chatActions.includes(kind)
          ? actions.changeChat?.({ addresses, change: changeOf(entry) })
          : undefined,
      defer: (input) => store.deferChatAction({ id, ...input }),
      settle: ({ failure, now }) => store.settleChatAction({ id, failure, now }),
    };
  });
}

function changeOf({ kind, value }: ChatActionEntry): ChatChange {
  switch (kind) {
    case 'read':
      return { kind, newestId: value };
    case 'unread':
      return { kind };
    case 'mute':
      return { kind, until: value === '' ? null : Number(value) };
    case 'archive':
    case 'pin':
    case 'block':
      return { kind, isOn: value !== '' };
  }
}
