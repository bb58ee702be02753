import { expect, test } from 'vitest';
import { EDIT_WITHIN_MS } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import { lastEditable } from '#renderer/message-actions/last-editable.ts';
import { sampleMessage } from '../support/sample-data.ts';

const can = (canEdit: boolean): TransportCapabilities => ({ canEdit }) as TransportCapabilities;
const always = (): TransportCapabilities => can(true);

const own = (id: number, changes: Partial<Message> = {}): Message =>
  sampleMessage({
    id,
    direction: 'outgoing',
    status: 'sent',
    waType: 'chat',
    waMessageId: `ID${id}`,
    sentAt: Date.now() - 1000,
    revokedAt: null,
    actions: [],
    ...changes,
  });

test('the newest own message is taken that can still be edited', () => {
  const theirs = sampleMessage({ id: 4, direction: 'incoming', waType: 'chat', sentAt: Date.now() });
  const deleted = own(3, { revokedAt: 5 });
  expect(lastEditable([own(1), own(2), deleted, theirs], always)?.id).toBe(2);
  expect(lastEditable([own(-1)], always)).toBeUndefined();
});

test('nothing is taken whose time is over, nor by a link that edits nothing', () => {
  expect(lastEditable([own(1, { sentAt: Date.now() - EDIT_WITHIN_MS - 1000 })], always)).toBeUndefined();
  expect(lastEditable([own(1)], () => can(false))).toBeUndefined();
  expect(lastEditable([own(1)], () => undefined)).toBeUndefined();
  // What waits is the desk's own, whatever the link can.
  expect(lastEditable([own(1, { status: 'pending' })], () => can(false))?.id).toBe(1);
});
