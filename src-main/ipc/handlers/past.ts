import type { PastImports } from '../../ingest/exported-chats/past-imports.ts';
import type { Filling } from '../../ingest/filling/filling.ts';
import type { OlderMessages } from '../../ingest/older-messages.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface PastHandlerDependencies {
  olderMessages: Pick<OlderMessages, 'load'>;
  filling: Pick<Filling, 'status' | 'fill' | 'pause' | 'resume'>;
  pastImports: Pick<PastImports, 'choose' | 'preview' | 'begin' | 'forget' | 'halt' | 'undo' | 'list'>;
  /** The exported chats that a person chose; undefined when they changed their mind. */
  chooseExportedChats: () => Promise<string[] | undefined>;
}

export function pastHandlers(deps: PastHandlerDependencies): HandlersFor<'past'> {
  const { pastImports, olderMessages, filling, chooseExportedChats } = deps;
  return {
    'past.choose': async () => {
      const files = await chooseExportedChats();
      return files === undefined ? null : pastImports.choose(files);
    },
    'past.preview': ({ token, order }) => pastImports.preview(token, order),
    'past.begin': (input, { agent }) => pastImports.begin({ ...input, by: `agent:${agent.id}` }),
    'past.forget': async ({ token }) => {
      await pastImports.forget(token);
      return null;
    },
    'past.stop': ({ importId }) => pastImports.halt(importId),
    'past.undo': ({ importId }) => pastImports.undo(importId),
    'past.loadOlder': ({ conversationId }) => olderMessages.load(conversationId),
    'past.filling': () => filling.status(),
    'past.fill': ({ reach }) => filling.fill(reach),
    'past.pauseFilling': () => filling.pause(),
    'past.resumeFilling': () => filling.resume(),
    'past.list': () => pastImports.list(),
  };
}
