import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Listening } from '#main/http/listen.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { openStore, placeWithDatabase, type Place } from '../store/support/open-store.ts';
import { STORE_WORKER } from '../support/workers.ts';
import type { Life } from './support/dying-process.ts';
import { APP_SECRET, SECRETS } from './support/open-webhook.ts';

const WEBHOOKS = 1000;
const LIVES: Pick<Life, 'diesAt' | 'step'>[] = [
  { diesAt: 1, step: 'before-answer' },
  { diesAt: 90, step: 'before-write' },
  { diesAt: 200, step: 'before-answer' },
  { diesAt: 150, step: 'before-write' },
  { diesAt: 250, step: 'before-answer' },
  { diesAt: 0, step: 'before-answer' },
];

async function live(
  place: Place,
  port: number,
  life: (typeof LIVES)[number],
): Promise<[ChildProcess, number]> {
  const said: Life = {
    databasePath: place.databasePath,
    key: place.key.toString('hex'),
    workerPath: STORE_WORKER,
    port,
    secrets: SECRETS,
    ...life,
  };
  const child = fork(resolve('tests/integration/webhook/support/dying-process.ts'), [JSON.stringify(said)], {
    execArgv: [],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [listening] = (await once(child, 'message')) as [Listening];
  return [child, listening.ok ? listening.port : 0];
}

test(
  'a thousand webhooks in any order, the desk killed before and after it wrote one: none is lost, none is twice',
  { timeout: 120_000 },
  async () => {
    const place = placeWithDatabase();
    const graph = await startGraphStandIn({ appSecret: APP_SECRET });
    onTestFinished(() => graph.close());
    graph.webhooks.hold();
    let port = 0;
    for (const life of LIVES) {
      const [child, listens] = await live(place, port, life);
      port = listens;
      graph.sendWebhooksTo(`http://127.0.0.1:${port}/api/whatsapp/webhook`);
      if (graph.webhooks.all.length === 0) {
        for (let each = 0; each < WEBHOOKS; each++) {
          graph.customerWrites({ phone: `2010000${each % 97}`, text: `رسالة ${each}` });
        }
        graph.webhooks.release('shuffled');
      }
      if (life.diesAt !== 0) {
        await once(child, 'exit');
        continue;
      }
      await graph.webhooks.allDelivered(60_000);
      child.send('close');
      await once(child, 'exit');
    }
    const retried = graph.webhooks.all.filter(({ answers }) => answers.length > 1);
    expect(retried.length).toBeGreaterThan(0);

    const store = await openStore(place);
    const { items } = await store.listReceivedWebhooks({
      now: Date.now(),
      longestMs: 600_000,
      limit: 2 * WEBHOOKS,
    });
    const kept = items.map(({ body }) => Buffer.from(body).toString());
    expect(kept).toHaveLength(WEBHOOKS);
    expect(new Set(kept)).toEqual(new Set(graph.webhooks.all.map(({ body }) => body.toString())));
  },
);
