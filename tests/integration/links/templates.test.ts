import { expect, test } from 'vitest';
import { ApprovedTemplates } from '#main/desk/templates/approved-templates.ts';
import { silentLog } from '../support/silent-log.ts';
import { isFailed, isSent, openLinkedDesk } from './linked-desk.ts';

const MONA = '201000000101';
const TEXT = 'أهلاً منى، طلبك جاهز.';

test('a template that waited while the other link was chosen is no text of it, and goes once by its own when a person sends it again', async () => {
  const desk = await openLinkedDesk();
  const mona = await desk.customer(MONA, 'web');
  desk.graph.world.templates.add({
    name: 'order_ready',
    components: [{ type: 'BODY', text: 'أهلاً {{1}}، طلبك جاهز.' }],
  });
  const sendBy = (sending: 'web' | 'cloud') => desk.links.follow({ hasCloud: true, sending });
  await sendBy('cloud');
  await new ApprovedTemplates({ store: desk.store, transport: desk.links, log: silentLog }).refresh();
  await desk.graph.stopListening();
  await desk.cloud.checkLink();
  await desk.store.enqueueTemplate({
    conversationId: mona,
    clientKey: 'once',
    name: 'order_ready',
    language: 'ar',
    values: { 'body:1': 'منى' },
    file: null,
    isAllTheSame: false,
    sentBy: 'agent:1',
    now: Date.now(),
  });
  await sendBy('web');
  const failed = await desk.until(TEXT, isFailed);
  // Nothing is said of the template, which is well; and it has no id that would bind it to the phone.
  expect(failed).toMatchObject({ failureReason: 'rejected', waMessageId: null });
  expect(desk.web.sends).toEqual([]);

  await desk.graph.startListening();
  await desk.cloud.checkLink();
  await sendBy('cloud');
  await desk.outbox.retry(failed.id);
  expect(await desk.until(TEXT, isSent)).toMatchObject({ link: 'cloud' });
  await desk.outbox.whenIdle();
  expect(desk.web.sends).toEqual([]);
  expect(desk.graph.sent.map(({ type }) => type)).toEqual(['template']);
});
