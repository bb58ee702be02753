import { invoke } from '../api/invoke.ts';
import { report } from '../api/report.ts';

/** What was put into the message of each conversation, and is not sent yet. */
const usedIn = new Map<number, Set<number>>();

export function noteUse(conversationId: number, templateId: number): void {
  usedIn.set(conversationId, (usedIn.get(conversationId) ?? new Set<number>()).add(templateId));
}

/** The message was emptied: nothing of a template is in it any more. */
export function forgetUses(conversationId: number): void {
  usedIn.delete(conversationId);
}

/** The message was sent: its templates were used. Only a count, so a failure is reported and nothing more. */
export function countUses(conversationId: number): void {
  const ids = [...(usedIn.get(conversationId) ?? [])];
  usedIn.delete(conversationId);
  if (ids.length > 0) invoke('templates.countUses', { ids: ids.slice(0, 50) }).catch(report);
}
