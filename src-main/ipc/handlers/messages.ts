import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

export interface MessageHandlerDependencies {
  store: Store;
  outbox: Outbox;
}

export function messageHandlers({ store, outbox }: MessageHandlerDependencies): HandlersFor<'messages'> {
  return {
    'messages.list': (input) => store.listMessages({ ...input, limit: PAGE_SIZE }),
    // Until staff log in by name, the counter itself is the sender.
    'messages.sendText': (input) => outbox.sendText({ ...input, sentBy: null }),
    'messages.sendMedia': (input) => outbox.sendMedia({ ...input, sentBy: null }),
    'messages.cancel': ({ messageId }) => outbox.cancel(messageId),
    'messages.retry': ({ messageId }) => outbox.retry(messageId),
    'messages.drop': ({ messageId, verdict }) => outbox.drop(messageId, verdict),
  };
}
