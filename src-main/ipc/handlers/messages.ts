import { writeFile } from 'node:fs/promises';
import { AppError } from '#shared/domain/errors.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/contract/store.ts';
import { unopened } from '../unopened.ts';
import { narrowingFor } from './narrowing-for.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;
const SEARCH_SIZE = 30;
/** More than anybody goes through one by one. */
const THREAD_SEARCH_SIZE = 500;
/** On either side of the message a thread jumps to. */
const AROUND_SIZE = 25;

export interface MessageHandlerDependencies {
  store: Store;
  outbox: Outbox;
  /** Where chosen messages are to be saved; undefined when the person changed their mind. */
  chooseMessagesFile: () => Promise<string | undefined>;
}

export function messageHandlers({
  store,
  outbox,
  chooseMessagesFile,
}: MessageHandlerDependencies): HandlersFor<'messages'> {
  return {
    'messages.list': (input) => unopened(store.carryMessages({ ...input, limit: PAGE_SIZE })),
    'messages.around': (input) => unopened(store.carryMessagesAround({ ...input, limit: AROUND_SIZE })),
    'messages.search': ({ chats, ...input }, { agent }) =>
      store.searchMessages({
        ...input,
        ...(chats === undefined ? {} : { chats: narrowingFor(agent, chats) }),
        limit: SEARCH_SIZE,
      }),
    'messages.searchThread': (input) => store.searchThread({ ...input, limit: THREAD_SEARCH_SIZE }),
    'messages.at': (input) => store.findMessageAt(input),
    'messages.sendText': (input, { agent }) => outbox.sendText({ ...input, ...senderOf(agent) }),
    'messages.sendMedia': (input, { agent }) => outbox.sendMedia({ ...input, ...senderOf(agent) }),
    'messages.sendCard': (input, { agent }) => outbox.sendCard({ ...input, sentBy: senderOf(agent).sentBy }),
    'messages.sendTemplate': (input, { agent }) =>
      outbox.sendTemplate({ ...input, sentBy: senderOf(agent).sentBy }),
    'messages.forward': (input, { agent }) => outbox.forward({ ...input, sentBy: senderOf(agent).sentBy }),
    'messages.saveText': async ({ text }) => {
      const file = await chooseMessagesFile();
      if (file === undefined) return null;
      await handOver(file, (unfinished) => writeFile(unfinished, text.toWellFormed(), 'utf8'));
      return { file };
    },
    'messages.get': ({ messageId }) => store.getMessage({ messageId }),
    'messages.cancel': ({ messageId }) => outbox.cancel(messageId),
    'messages.retry': ({ messageId }) => outbox.retry(messageId),
    'messages.setWrittenByApp': (input) => store.setWrittenByApp({ ...input, now: Date.now() }),
    'messages.act': (input, { agent }) => outbox.act({ ...input, by: senderOf(agent).sentBy }),
    'messages.retryAction': (input) => store.retryAction({ ...input, now: Date.now() }),
    'messages.leaveAction': (input) => store.leaveAction({ ...input, now: Date.now() }),
    'messages.starred': (input) => store.listStarred({ ...input, limit: PAGE_SIZE }),
    'messages.saveEditDraft': ({ messageId, agentId, draft }, { agent }) => {
      // Typed by whoever was signed in before.
      if (agentId !== agent.id) throw new AppError('signed-out');
      return nothing(store.saveEditDraft({ messageId, draft, by: agent.id, now: Date.now() }));
    },
    'messages.editDrafts': (_input, { agent }) => store.listEditDrafts({ by: agent.id, now: Date.now() }),
    'messages.times': (input) => store.getMessageTimes(input),
    'messages.drop': ({ messageId, verdict }) => outbox.drop(messageId, verdict),
  };
}

const senderOf = ({ id, signature }: Agent): { sentBy: string; signature: string | null } => ({
  sentBy: `agent:${id}`,
  signature,
});
