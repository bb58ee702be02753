import { expect, test } from 'vitest';
import { AutomatedDesk, HOUR, NIGHT } from './automated-desk.ts';

const CLOUD = {
  accessToken: 'A'.repeat(30),
  appSecret: 'a'.repeat(32),
  verifyToken: 'a-verify-token-of-ours',
  phoneNumberId: '100200300400',
  businessAccountId: '500600700800',
};

test('automatic answers are left out while WhatsApp limits the pharmacy’s sending, and are back a day later', () => {
  const desk = new AutomatedDesk({ at: NIGHT });
  desk.write('عندكم بنادول؟');
  const { operations } = desk;
  desk.run((tx) => {
    operations.setCloudCredentials(tx, { change: CLOUD, by: desk.agentId, now: NIGHT });
    operations.updateSettings(tx, { sendingLink: 'cloud' });
    const key = { conversationId: 1, clientKey: 'refused', text: 'x', sentBy: `agent:${desk.agentId}` };
    operations.enqueueText(tx, { ...key, now: NIGHT });
    const [head] = operations.listOutboxHeads(tx, undefined);
    const { id } = operations.prepareOutbox(tx, {
      id: head?.id ?? 0,
      waMessageId: 'key',
      link: 'cloud',
      now: NIGHT,
    });
    operations.markFailed(tx, { id, reason: 'sending-limited', now: NIGHT });
  });
  expect(desk.write('عندكم بروفين؟', {}, '201112345678')).toEqual([]);
  desk.pass(24 * HOUR);
  desk.run((tx) =>
    operations.releaseFollowUps(tx, {
      now: Date.now(),
      hasHeard: true,
      isOnline: true,
      chance: 0,
      lastDay: null,
    }),
  );
  expect(desk.write('لسه مستني', {}, '201112345678')).toEqual([expect.stringMatching(/^out-of-hours: /u)]);
});
