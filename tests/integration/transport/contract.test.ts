import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, onTestFinished, test } from 'vitest';
import { CloudTransport } from '#main/transport/cloud/cloud-transport.ts';
import { SIMULATED_CUSTOMERS } from '#main/transport/training/customers.ts';
import { TrainingTransport } from '#main/transport/training/training-transport.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { CONTRACT } from '../../support/transport-contract/cases.ts';
import { WatchedDriver } from '../../support/transport-contract/watched-driver.ts';
import type { ContractWorld } from '../../support/transport-contract/world.ts';
import { silentLog } from '../support/silent-log.ts';

const PHONE = '201000000101';

async function cloudWorld(): Promise<ContractWorld> {
  const graph = await startGraphStandIn();
  onTestFinished(() => graph.close());
  let cloud: CloudTransport | undefined;
  const driver = new WatchedDriver((events) => {
    cloud = new CloudTransport({
      events,
      onAccountNotice: () => {},
      credentials: async () => ({ graphVersion: 'v26.0', ...graph.credentials }),
      isOnline: () => true,
      log: silentLog,
      servers: {
        graphUrl: graph.url,
        hosts: { isTrusted: ({ origin }) => origin === new URL(graph.lookasideUrl).origin },
      },
    });
    return cloud;
  });
  onTestFinished(() => driver.disconnect());
  // What could not be recorded stays in the inbox, and comes again.
  let inbox: Uint8Array[] = [];
  const take = async (body?: Uint8Array): Promise<void> => {
    if (body !== undefined) inbox.push(body);
    const waiting = inbox;
    inbox = [];
    for (const each of waiting) await cloud?.takeWebhook(each, Date.now()).catch(() => inbox.push(each));
  };
  const sent = (text: string) =>
    graph.sent.filter(({ body }) => JSON.stringify(body).includes(JSON.stringify(text)));
  // Nobody is written to who has not written.
  graph.customerWrites({ phone: PHONE, text: 'السلام عليكم' });
  return {
    driver,
    chatAddress: `${PHONE}@c.us`,
    unreachable: '1@lid',
    customerWrites: (text) => take(graph.customerWrites({ phone: PHONE, text }).webhook.body),
    phoneStars: null,
    customerSends: (bytes) => {
      const media = { mimeType: 'application/pdf', bytes };
      return take(graph.customerWrites({ phone: PHONE, type: 'document', media }).webhook.body);
    },
    copiesOf: (text) => sent(text).length,
    lastAnswered: () => answeredIn(graph.sent.at(-1)?.body),
    lastSent: () => JSON.stringify(graph.sent.at(-1)?.body),
    lastFile: () => graph.uploads.at(-1)?.bytes,
    deliverAndRead: async (text) => {
      const from = graph.webhooks.all.length;
      for (const { wamid } of sent(text)) {
        graph.tellStatus(wamid, 'sent');
        graph.deliver(wamid);
        graph.read(wamid);
      }
      for (const { body } of graph.webhooks.all.slice(from)) await take(body);
    },
    customerShows: null,
    refuseNext: () => graph.refuseNextSend(131047),
    loseNextAnswer: () => graph.failNext('send', { kind: 'reset', taken: true }),
    forgetFiles: () => graph.passTime(8 * 86_400_000),
    reads: { count: () => graph.reads.length, untilMoreThan: async () => {} },
  };
}

/** The message that a body of Graph's answers. */
const answeredIn = (body: unknown): string | undefined =>
  (body as { context?: { message_id?: string } } | undefined)?.context?.message_id;

async function trainingWorld(): Promise<ContractWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const driver = new WatchedDriver((events) => new TrainingTransport(events, folder));
  onTestFinished(() => driver.disconnect());
  const [customer] = SIMULATED_CUSTOMERS;
  const sent: string[] = [];
  const sendText = driver.sendText.bind(driver);
  driver.sendText = async (input) => {
    const result = await sendText(input);
    if (result.kind === 'accepted') sent.push(input.text);
    return result;
  };
  return {
    driver,
    chatAddress: `${customer?.phone ?? ''}@c.us`,
    unreachable: 'EG.1@bsuid',
    // Its customers write by themselves, and nothing that a test says.
    customerWrites: null,
    phoneStars: null,
    customerSends: null,
    copiesOf: (text) => sent.filter((each) => each === text).length,
    lastAnswered: null,
    lastSent: null,
    lastFile: null,
    deliverAndRead: null,
    customerShows: null,
    refuseNext: null,
    loseNextAnswer: null,
    forgetFiles: null,
    reads: null,
  };
}

describe.each([
  { driver: 'the Cloud API driver', open: cloudWorld },
  { driver: 'the training driver', open: trainingWorld },
])('$driver', ({ open }) => {
  test.for(CONTRACT)('$title', async ({ needs, run }, { skip }) => {
    const world = await open();
    if (needs?.(world) === false) skip('there is no such thing in its WhatsApp');
    await run(world);
  });
});
