import type { QueryClient } from '@tanstack/react-query';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import { invoke } from '../api/invoke.ts';
import { editConversation } from '../api/cache/live-events.ts';
import { queryKeys } from '../api/query-keys.ts';
import { report } from '../api/report.ts';

/** Keeps what was typed; the list shows it at once. @returns false when it could not be written. */
export async function saveDraft(
  client: QueryClient,
  id: number,
  draft: string,
  quotedId?: number | null,
): Promise<boolean> {
  const staff = client.getQueryData<StaffState>(queryKeys.staff);
  const draftBy = staff?.phase === 'signed-in' ? staff.agent.id : null;
  editConversation(client, id, (conversation) =>
    conversation.draft === draft
      ? conversation
      : { ...conversation, draft, draftBy, draftAt: conversation.draftAt ?? Date.now() },
  );
  try {
    await invoke('conversations.saveDraft', { id, draft, ...(quotedId !== undefined && { quotedId }) });
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
