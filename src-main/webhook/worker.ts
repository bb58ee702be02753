// WhatsApp's server is answered here, whatever the main thread is busy with; measured in docs/design/webhook.md.
import { parentPort, workerData } from 'node:worker_threads';
import { listenOnThisPc } from '../http/listen.ts';
import { openDoor } from '../store/client/open-door.ts';
import { createWebhookServer } from './server.ts';
import {
  WEBHOOK_OPERATIONS,
  type WebhookNotice,
  type WebhookOrder,
  type WebhookThreadData,
} from './thread-messages.ts';

if (parentPort === null) throw new Error('The webhook worker must be started as a worker thread');
const main = parentPort;
const started = workerData as WebhookThreadData;
const REFUSALS_TOLD_EVERY_MS = 1000;

let { secrets } = started;
let refused = 0;
const store = openDoor(started.store, WEBHOOK_OPERATIONS);
const tell = (notice: WebhookNotice): void => main.postMessage(notice);

const server = createWebhookServer({
  secrets: () => secrets,
  keep: (body) => store.keepWebhook({ body, now: Date.now() }),
  onCall: (call) => {
    if (call === 'refused') countRefusal();
    else tell({ kind: call });
  },
});

function countRefusal(): void {
  refused += 1;
  if (refused > 1) return;
  setTimeout(() => {
    tell({ kind: 'refused', count: refused });
    refused = 0;
  }, REFUSALS_TOLD_EVERY_MS).unref();
}

main.on('message', (order: WebhookOrder) => {
  if (order.kind === 'replace-secrets') ({ secrets } = order);
  else void close();
});

/** Calls under way are answered or cut off; either way WhatsApp's server knows what to do. */
async function close(): Promise<void> {
  await server.close();
  store.closeDoor();
  main.close();
}

void listenOnThisPc(server, started.port).then((listening) => tell({ kind: 'listening', listening }));
