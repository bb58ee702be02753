import type { FakeDesk, PartHandlers } from './fake-desk.ts';

export function automationHandlers(desk: FakeDesk): PartHandlers<'automation' | 'ratings'> {
  const muted = new Set<number>();
  const stateOf = (conversationId: number) => ({
    isMuted: muted.has(desk.getConversation(conversationId).id),
    stage: 'none' as const,
    lastAutomatic: null,
  });
  return {
    'automation.ofConversation': ({ conversationId }) => stateOf(conversationId),
    'automation.setMuted': ({ conversationId, isMuted }) => {
      if (isMuted) muted.add(conversationId);
      else muted.delete(conversationId);
      desk.emit('desk.changed', { topics: ['automation'] });
      return stateOf(conversationId);
    },
    'automation.appTexts': () => [],
    'automation.appTextRead': () => null,
    'ratings.latest': () => [],
    'ratings.ofConversation': () => [],
    'ratings.summary': () => ({ asked: 0, scores: [0, 0, 0, 0, 0], average: null, agents: [] }),
  };
}
