import type { EventBus } from '../events/bus.ts';
import type { DeskWork } from '../store/contract/store.ts';

/** Tells the desk what came of an operation, once it is committed, and lets what it queued go out. */
export function publishWork(
  { sent, conversations, topics }: DeskWork,
  { bus, wakeOutbox }: { bus: EventBus; wakeOutbox: () => void },
): void {
  for (const { message, conversation } of sent) bus.emit('message.recorded', { message, conversation });
  for (const conversation of conversations) bus.emit('conversation.changed', conversation);
  if (topics.length > 0) bus.emit('desk.changed', { topics });
  if (sent.length > 0) wakeOutbox();
}
