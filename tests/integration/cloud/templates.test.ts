import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ApprovedTemplates } from '#main/desk/templates/approved-templates.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { silentLog } from '../support/silent-log.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';

const PHONE = '201000000101';
type StoredTemplate = Parameters<GraphStandIn['world']['templates']['add']>[0];

const READY: StoredTemplate = {
  name: 'order_ready',
  language: 'ar',
  parameterFormat: 'NAMED',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'طلب {{number}}' },
    { type: 'BODY', text: 'أهلاً {{customer_name}}، طلبك جاهز في {{branch}}.' },
    { type: 'FOOTER', text: 'صيدلية الشفاء' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'تمام' },
        { type: 'URL', text: 'التفاصيل', url: 'https://example.com/o/{{1}}' },
      ],
    },
  ],
};
const VALUES = {
  'header:number': '77',
  'body:customer_name': 'منى',
  'body:branch': 'المعادي',
  'button:1': 'a77',
};

async function withTemplates(...templates: StoredTemplate[]) {
  const graph = await standIn();
  for (const template of templates) graph.world.templates.add(template);
  const desk = await openCloudDesk(graph);
  const approved = new ApprovedTemplates({ store: desk.store, transport: desk.transport, log: silentLog });
  const { webhook } = graph.customerWrites({ phone: PHONE, name: 'منى', text: 'السلام عليكم' });
  await desk.take([webhook.body]);
  const { items } = await desk.store.listConversations({ limit: 10 });
  const [conversation] = items;
  if (conversation === undefined) throw new Error('nobody wrote');
  await approved.refresh();
  return { graph, desk, approved, conversation };
}

type Sent = Partial<Parameters<CloudDesk['store']['enqueueTemplate']>[0]>;

const send = (desk: CloudDesk, conversationId: number, change: Sent = {}): Promise<Message> =>
  desk.store.enqueueTemplate({
    conversationId,
    clientKey: randomUUID(),
    name: 'order_ready',
    language: 'ar',
    values: VALUES,
    file: null,
    isAllTheSame: false,
    sentBy: 'agent:1',
    now: Date.now(),
    ...change,
  });

async function until(
  desk: CloudDesk,
  messageId: number,
  is: (message: Message) => boolean,
): Promise<Message> {
  for (;;) {
    const message = await desk.store.getMessage({ messageId });
    if (is(message)) return message;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const codeOf = (sending: Promise<unknown>): Promise<string> =>
  sending.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('the list', () => {
  test('is read to its end, each with its state, and keeps what Meta no longer has as gone', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({ name: `reminder_${index}` }));
    const { graph, desk, approved } = await withTemplates(
      ...many,
      { name: 'waits', status: 'PENDING' },
      { name: 'refused', status: 'REJECTED', rejectedReason: 'INVALID_FORMAT' },
      { name: 'stopped', status: 'PAUSED', quality: 'RED' },
      { name: 'off', status: 'DISABLED' },
      { name: 'asked_again', status: 'IN_APPEAL', category: 'MARKETING' },
    );
    const { templates, readAt, isUsed } = await approved.list();
    expect(templates).toHaveLength(235);
    expect(isUsed).toBe(true);
    expect(readAt).not.toBeNull();
    const byName = new Map(templates.map((template) => [template.name, template]));
    expect(byName.get('waits')).toMatchObject({ state: 'pending', reason: null, category: 'utility' });
    expect(byName.get('refused')).toMatchObject({ state: 'rejected', reason: 'INVALID_FORMAT' });
    expect(byName.get('stopped')).toMatchObject({ state: 'paused', quality: 'poor' });
    expect(byName.get('off')).toMatchObject({ state: 'disabled' });
    expect(byName.get('asked_again')).toMatchObject({ state: 'appealed', category: 'marketing' });

    graph.world.templates.remove(new URLSearchParams({ name: 'waits' }));
    await approved.refresh();
    const after = await desk.store.listApprovedTemplates();
    expect(after.templates).toHaveLength(235);
    expect(after.templates.find(({ name }) => name === 'waits')?.state).toBe('gone');
  });

  test('that cannot be read whole leaves what is known, and says so', async () => {
    const { graph, desk, approved } = await withTemplates(READY);
    graph.account.revokeToken(graph.credentials.accessToken);
    expect(await codeOf(approved.refresh())).toBe('templates-not-read');
    expect((await desk.store.listApprovedTemplates()).templates).toMatchObject([{ state: 'approved' }]);
  });
});

describe('a template', () => {
  test('stands in the thread as the customer reads it, goes with its blanks, and has its statuses', async () => {
    const { graph, desk, conversation } = await withTemplates(READY);
    graph.passTime(25 * 3_600_000);
    const queued = await send(desk, conversation.id);
    expect(queued).toMatchObject({
      waType: 'template',
      content: 'أهلاً منى، طلبك جاهز في المعادي.',
      details: {
        kind: 'interactive',
        heading: 'طلب 77',
        footer: 'صيدلية الشفاء',
        buttons: [
          { label: 'تمام', target: null },
          { label: 'التفاصيل', target: 'https://example.com/o/a77' },
        ],
      },
    });
    const sent = await until(desk, queued.id, ({ status }) => status === 'sent');
    const [{ wamid, body }] = graph.sent as [(typeof graph.sent)[number]];
    expect(sent.waMessageId).toBe(wamid);
    expect(body['template']).toEqual({
      name: 'order_ready',
      language: { code: 'ar' },
      components: [
        { type: 'header', parameters: [{ type: 'text', parameter_name: 'number', text: '77' }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', parameter_name: 'customer_name', text: 'منى' },
            { type: 'text', parameter_name: 'branch', text: 'المعادي' },
          ],
        },
        { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'a77' }] },
      ],
    });
    graph.deliver(wamid);
    await desk.take(graph.webhooks.all.map((webhook) => webhook.body));
    expect(await desk.store.getMessage({ messageId: queued.id })).toMatchObject({ status: 'delivered' });
  });

  test('is one message however often it is asked for, and what may have left is not sent again', async () => {
    const { graph, desk, conversation } = await withTemplates(READY);
    graph.failNext('send', { kind: 'reset', taken: true });
    const clientKey = randomUUID();
    const { id } = await send(desk, conversation.id, { clientKey });
    expect((await send(desk, conversation.id, { clientKey })).id).toBe(id);
    await until(desk, id, ({ failureReason }) => failureReason === 'unknown');
    expect(graph.sent).toHaveLength(1);
  });

  test('has its file above its text', async () => {
    const { graph, desk, conversation } = await withTemplates({
      name: 'prescription_photo',
      components: [
        { type: 'HEADER', format: 'DOCUMENT' },
        { type: 'BODY', text: 'هذه روشتة {{1}} بتاريخ {{2}}.' },
      ],
    });
    const photo = { name: 'prescription_photo', values: { 'body:1': 'منى', 'body:2': '1/9' } };
    expect(await codeOf(send(desk, conversation.id, photo))).toBe('media-missing');
    const { id: fileId } = await desk.store.addMediaFile({
      file: { id: randomUUID(), sha256: 'a'.repeat(64), sizeBytes: 3, mimeType: 'application/pdf' },
      now: Date.now(),
    });
    const file = { fileId, fileName: 'روشتة.pdf' };
    const message = await send(desk, conversation.id, { ...photo, file });
    expect(message.attachment).toMatchObject({ kind: 'document', fileName: 'روشتة.pdf' });
    await until(desk, message.id, ({ status }) => status === 'sent');
    expect(graph.uploads).toHaveLength(1);
    expect(graph.sent[0]?.body).toMatchObject({
      template: {
        components: [
          { type: 'header', parameters: [{ type: 'document', document: { filename: 'روشتة.pdf' } }] },
          { type: 'body', parameters: [{ text: 'منى' }, { text: '1/9' }] },
        ],
      },
    });
  });

  test.each([
    { change: 'PAUSED', reason: 'template-paused' },
    { change: 'DISABLED', reason: 'template-paused' },
    { change: 'REJECTED', reason: 'template-missing' },
  ] as const)(
    'that is $change by Meta meanwhile is refused with its sentence',
    async ({ change, reason }) => {
      const { graph, desk, conversation } = await withTemplates(READY);
      const template = graph.world.templates.find('order_ready', 'ar');
      if (template !== undefined) template.status = change;
      const { id } = await send(desk, conversation.id);
      const message = await until(desk, id, ({ status }) => status === 'failed');
      expect(message.failureReason).toBe(reason);
      expect(graph.sent).toHaveLength(0);
    },
  );

  test('that Meta has with other blanks by now is refused as one with wrong blanks', async () => {
    const { graph, desk, conversation } = await withTemplates(READY);
    const template = graph.world.templates.find('order_ready', 'ar');
    if (template !== undefined)
      template.components = [{ type: 'BODY', text: 'أهلاً {{customer_name}}، {{branch}} {{hours}}' }];
    const { id } = await send(desk, conversation.id);
    const message = await until(desk, id, ({ status }) => status === 'failed');
    expect(message.failureReason).toBe('template-blanks');
  });
});

describe('is not queued', () => {
  test.each(['', 'سطر\nوسطر', 'بعيد    جدًا', 'x'.repeat(1025)])('with a blank like %j', async (value) => {
    const { desk, conversation } = await withTemplates(READY);
    const values = { ...VALUES, 'body:branch': value };
    expect(await codeOf(send(desk, conversation.id, { values }))).toBe('invalid-input');
  });

  test('while Meta does not let it, or knows it no more', async () => {
    const { desk, conversation } = await withTemplates({ ...READY, status: 'PAUSED' });
    expect(await codeOf(send(desk, conversation.id))).toBe('template-unavailable');
    expect(await codeOf(send(desk, conversation.id, { name: 'nothing' }))).toBe('template-unavailable');
  });

  test('to who asked for no messages: never what is to sell, the rest when a person says so', async () => {
    const offer: StoredTemplate = { ...READY, name: 'offer', category: 'MARKETING' };
    const { graph, desk, conversation } = await withTemplates(READY, offer);
    const { webhook } = graph.customerWrites({ phone: PHONE, text: 'إلغاء الرسائل' });
    await desk.take([webhook.body]);
    const customer = await desk.store.getCustomer({ id: conversation.customerId });
    expect(customer.consent.state).toBe('opted-out');
    const offered = { name: 'offer', isAllTheSame: true };
    expect(await codeOf(send(desk, conversation.id, offered))).toBe('opted-out');
    expect(await codeOf(send(desk, conversation.id))).toBe('opted-out-asks');
    expect(await codeOf(send(desk, conversation.id, { isAllTheSame: true }))).toBe('none');
  });
});
