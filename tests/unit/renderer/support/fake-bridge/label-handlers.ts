import type { Label } from '#shared/domain/conversations/label.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

export function labelHandlers(desk: FakeDesk): PartHandlers<'labels'> {
  const labels: Label[] = [];
  return {
    'labels.list': () => labels,
    'labels.save': ({ id, draft }) => {
      const label: Label = { id: id ?? desk.newId(), ...draft, isArchived: false };
      labels.splice(0, labels.length, ...labels.filter((known) => known.id !== id), label);
      desk.emit('desk.changed', { topics: ['labels'] });
      return label;
    },
    'labels.setArchived': () => undefined,
    'labels.assign': ({ conversationId, labelId, isOn }) => {
      const others = desk.getConversation(conversationId).labels.filter((known) => known !== labelId);
      const changed = desk.changeConversation(conversationId, {
        labels: isOn ? [...others, labelId] : others,
      });
      desk.emit('conversation.changed', changed);
      return changed;
    },
  };
}
