import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

test('what cannot be read, calls, what was deleted', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ ...mona, text: 'مساء الخير' });
  standIn.customerWrites({ ...mona, type: 'call_log', callOutcome: 'Missed' });
  standIn.customerWrites({ ...mona, type: 'call_log', callOutcome: 'Missed', isVideoCall: true });
  standIn.customerWrites({ ...mona, type: 'call_log', callOutcome: 'AcceptedElsewhere' });
  standIn.customerWrites({ ...mona, type: 'call_log', callOutcome: 'Completed', isVideoCall: true });
  standIn.phoneWrites({ to: mona.from, type: 'call_log', callOutcome: 'Completed', callSeconds: 61 });
  standIn.phoneWrites({ to: mona.from, type: 'call_log', callOutcome: 'Completed' });
  standIn.customerWrites({ ...mona, type: 'revoked' });
  standIn.customerWrites({ ...mona, type: 'ciphertext', subtype: 'fanout' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'أحمد', type: 'hologram' });
  standIn.customerWrites({
    from: '201212345678@c.us',
    name: 'سارة',
    type: 'call_log',
    callOutcome: 'Missed',
  });
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(3);
  await desk.openChat('منى');
  await expect(desk.page.getByTestId('message')).toHaveCount(9);
  await shoot(desk, 'message-kinds-1-thread');
});
