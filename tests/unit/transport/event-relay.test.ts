import { expect, it, vi } from 'vitest';
import { EventRelay } from '#main/transport/event-relay.ts';
import type { TransportEvents } from '#main/transport/transport.ts';

const KEY = {
  waMessageId: '3EB0AA',
  chatAddress: '1@lid',
  phoneJid: null,
  lid: '1@lid',
  fromMe: true,
};

it('hands every event on', () => {
  const target = {
    onState: vi.fn<TransportEvents['onState']>(),
    onMessage: vi.fn<TransportEvents['onMessage']>(),
    onChange: vi.fn<TransportEvents['onChange']>(),
    onReady: vi.fn<TransportEvents['onReady']>(),
    onAck: vi.fn<TransportEvents['onAck']>(),
    onNumberChange: vi.fn<TransportEvents['onNumberChange']>(),
    onRead: vi.fn<TransportEvents['onRead']>(),
    onMarks: vi.fn<TransportEvents['onMarks']>(),
    onPicture: vi.fn<TransportEvents['onPicture']>(),
    onPresence: vi.fn<TransportEvents['onPresence']>(),
  };
  const relay = new EventRelay();
  relay.forwardTo(target);
  relay.onState({ phase: 'syncing' });
  relay.onReady('loaded');
  void relay.onAck({ ...KEY, status: 'read' });
  void relay.onChange({ ...KEY, change: { kind: 'revoked', at: 0 } });
  const names = { phoneJid: '201012345678@c.us', lid: null };
  void relay.onNumberChange({ from: names, to: names, at: 0 });
  expect(target.onNumberChange).toHaveBeenCalledOnce();
  const chat = { chatAddress: '201012345678@c.us', phoneJid: '201012345678@c.us', lid: null };
  relay.onRead({ ...chat, unreadCount: 0, newestIds: ['3EB0AA'] });
  expect(target.onRead).toHaveBeenCalledOnce();
  relay.onMarks([{ ...chat, marks: { isArchived: true } }]);
  expect(target.onMarks).toHaveBeenCalledOnce();
  expect(target.onState).toHaveBeenCalledExactlyOnceWith({ phase: 'syncing' });
  expect(target.onReady).toHaveBeenCalledExactlyOnceWith('loaded');
  expect(target.onAck).toHaveBeenCalledOnce();
  expect(target.onChange).toHaveBeenCalledOnce();
});

it('does not lose what is said before anybody listens without a word', () => {
  expect(() => new EventRelay().onReady('loaded')).toThrow('nobody listens to the transport yet');
});
