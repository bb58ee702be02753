import { expect, test, vi } from 'vitest';
import { silentLog } from '../../integration/support/silent-log.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, session: {} }));
const { createTransport } = await import('#main/transport/create-transport.ts');
const { TrainingTransport } = await import('#main/transport/training/training-transport.ts');
const { WppConnectTransport } = await import('#main/transport/wppconnect/wppconnect-transport.ts');

function create(kind: 'whatsapp-web' | 'training') {
  const unreachable = (): never => expect.unreachable();
  return createTransport({
    kind,
    trainingFiles: '/program/training',
    events: {
      onState: unreachable,
      onMessage: unreachable,
      onChange: unreachable,
      onReady: unreachable,
      onAck: unreachable,
      onNumberChange: unreachable,
      onRead: unreachable,
      onMarks: unreachable,
      onPicture: unreachable,
      onPresence: unreachable,
    },
    log: silentLog,
    linkTimeoutMs: () => 1_000,
    waJs: { read: unreachable, worked: unreachable, failed: unreachable },
  });
}

test('training meets nothing of WhatsApp, and the real desk nothing of training', () => {
  expect(create('training')).toBeInstanceOf(TrainingTransport);
  expect(create('whatsapp-web')).toBeInstanceOf(WppConnectTransport);
});

test('the Cloud API has a driver of its own, which is linked by what its owner types in', () => {
  const unreachable = (): never => expect.unreachable();
  const events = {
    onState: unreachable,
    onMessage: unreachable,
    onChange: unreachable,
    onReady: unreachable,
    onAck: unreachable,
    onNumberChange: unreachable,
    onRead: unreachable,
    onMarks: unreachable,
    onPicture: unreachable,
    onPresence: unreachable,
  };
  const transport = createTransport({
    kind: 'cloud',
    events,
    onAccountNotice: unreachable,
    credentials: unreachable,
    isOnline: unreachable,
    log: silentLog,
  });
  expect(transport).toMatchObject({ link: 'cloud', state: { phase: 'starting' } });
  expect(transport.capabilities).toMatchObject({
    linksBy: 'credentials',
    hasHistory: false,
    needsTemplates: true,
  });
});

test('neither does anything before it is asked to', () => {
  expect([create('training').state, create('whatsapp-web').state]).toMatchObject([
    { phase: 'starting' },
    { phase: 'starting' },
  ]);
});
