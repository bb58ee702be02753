import { useQueryClient } from '@tanstack/react-query';
import { useDrafts } from '../../../drafts/drafts.tsx';
import { useTakenQuote } from '../../../drafts/quote/use-taken-quote.ts';
import { countUses } from '../../../drafts/used-templates.ts';
import { sendFiles } from '../../sending/send-files.ts';
import { problemOfFile } from './tray.ts';
import { useTrays } from './trays.tsx';

/**
 * Sends what is in a conversation's tray, once its photos are ready; the tray goes on without this screen. A file
 * with a problem keeps everything here and is selected. What could not be sent comes back with its captions.
 */
export function useSendTray(conversationId: number): () => Promise<void> {
  const trays = useTrays();
  const drafts = useDrafts();
  const client = useQueryClient();
  const quote = useTakenQuote(conversationId);
  return async () => {
    if (trays.read(conversationId).isSending) return;
    trays.change(conversationId, (tray) => ({ ...tray, isSending: true, failure: null }));
    await trays.settled(conversationId);
    const bad = trays.read(conversationId).files.find((file) => problemOfFile(file) !== undefined);
    if (bad !== undefined) {
      trays.change(conversationId, (tray) => ({ ...tray, isSending: false, selectedId: bad.id }));
      return;
    }
    const files = trays.take(conversationId);
    drafts.write(conversationId, '');
    const quoted = quote.take();
    drafts.flush();
    const outcome = await sendFiles(client, conversationId, files, quoted);
    if (outcome.sent) {
      countUses(conversationId);
      return;
    }
    const [first] = files;
    // It goes with the first file; the others have none.
    if (first !== undefined && outcome.unsent.includes(first)) quote.giveBack(quoted);
    trays.giveBack(conversationId, outcome.unsent, outcome.code, drafts.read(conversationId) ?? '');
  };
}
