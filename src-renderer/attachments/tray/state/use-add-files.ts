import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { report } from '../../../api/report.ts';
import { useDrafts } from '../../../drafts/drafts.tsx';
import type { ChosenFile } from './judge-file.ts';
import { useTrays } from './trays.tsx';

/** Puts files into the conversation's tray; what stands in the composer becomes the first one's caption. */
export function useAddFiles(conversation: Conversation): (files: ChosenFile[]) => void {
  const trays = useTrays();
  const drafts = useDrafts();
  return (files) => {
    if (files.length === 0) return;
    const text = drafts.read(conversation.id) ?? conversation.draft;
    trays.add(conversation.id, files, text).catch(report);
  };
}
