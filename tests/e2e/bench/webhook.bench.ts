import { Agent, request } from 'node:http';
import type { ElectronApplication } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn, type GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { onlyCase } from '../../bench/frame/line.ts';
import { benchTitle, measureLine } from '../../bench/frame/measure-line.ts';
import { WEBHOOK_ANSWER, WEBHOOK_LOOP, WEBHOOK_WISH_MS } from '../../bench/lines/coming-in-lines.ts';
import { expect, test } from '../support/fixtures.ts';

/** Not a test: how soon WhatsApp's server has its answer at the most that it sends, and what the window's process feels. */

const PORT = 18_795;
const URL = `http://127.0.0.1:${PORT}/api/whatsapp/webhook`;
const VERIFY_TOKEN = 'a-verify-token-of-ours';
/** The most that one number is let send in a second; as many may be written to it. */
const A_SECOND = 80;
const SECONDS = 10;
const ALONE = 60;
const CUSTOMERS = 97;

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/**
 * The server takes 64 connections and breaks off more, which WhatsApp's would try again: on a machine that is slow enough, what
 * comes beyond waits for one of these, and its time counts.
 */
const connections = new Agent({ keepAlive: true, maxSockets: 60 });

/** @returns ms until the 200. */
async function post(graph: GraphStandIn, body: Buffer): Promise<number> {
  const begun = performance.now();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': graph.webhooks.sign(body) };
    const options = { method: 'POST', headers, agent: connections };
    const call = request(URL, options, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    call.on('error', reject).end(body);
  });
  expect(status).toBe(200);
  return performance.now() - begun;
}

/** How late the main process comes to what is due, p99 in ms, while `work` is under way. */
async function loopDelay(app: ElectronApplication, work: () => Promise<unknown>): Promise<number> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const histogram = monitorEventLoopDelay({ resolution: 5 });
    histogram.enable();
    Object.assign(globalThis, { roshetaBenchDelay: histogram });
  });
  await work();
  return app.evaluate(() => {
    const held = globalThis as unknown as {
      roshetaBenchDelay: { disable(): void; percentile(part: number): number };
    };
    held.roshetaBenchDelay.disable();
    return held.roshetaBenchDelay.percentile(99) / 1e6;
  });
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(benchTitle(WEBHOOK_ANSWER, WEBHOOK_LOOP), async ({ openDesk }) => {
  test.setTimeout(180_000);
  const graph = await startGraphStandIn();
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  await desk.page.evaluate(
    async (credentials) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      await invoke('cloud.saveCredentials', credentials);
      await invoke('settings.update', { sendingLink: 'cloud' });
    },
    { ...graph.credentials, verifyToken: VERIFY_TOKEN, webhookPort: PORT },
  );
  await desk.waitForPhase('online');
  const webhook = (): Promise<string> =>
    desk.page.evaluate(async () => {
      const health = await (window as unknown as { rosheta: Bridge }).rosheta.invoke(
        'cloud.webhook',
        undefined,
      );
      return health.ok ? health.value.state : health.code;
    });
  await expect.poll(webhook).toBe('listening');
  graph.webhooks.hold();
  let written = 0;
  const next = (): Buffer => {
    written += 1;
    const phone = `2010000${String(written % CUSTOMERS).padStart(5, '0')}`;
    return graph.customerWrites({ phone, name: `عميل ${phone}`, text: `رسالة ${written};` }).webhook.body;
  };

  const alone: number[] = [];
  for (let each = 0; each < ALONE; each += 1) alone.push(await post(graph, next()));
  await desk.chat(`رسالة ${written};`).waitFor({ timeout: 60_000 });
  const idle = await loopDelay(desk.app, () => pass(SECONDS * 1_000));
  const posts: Promise<number>[] = [];
  const loaded = await loopDelay(desk.app, async () => {
    const begun = performance.now();
    for (let each = 0; each < A_SECOND * SECONDS; each += 1) {
      await pass(Math.max(0, begun + (each * 1_000) / A_SECOND - performance.now()));
      posts.push(post(graph, next()));
    }
    await Promise.all(posts);
  });
  const answered = await Promise.all(posts);
  const begun = performance.now();
  await desk.chat(`رسالة ${written};`).waitFor({ timeout: 120_000 });
  const behindMs = performance.now() - begun;

  const [p99, aloneP99] = [quantile(answered, 0.99), quantile(alone, 0.99)];
  console.log(`\n${A_SECOND} webhooks a second for ${SECONDS} seconds:`);
  console.log(
    `  answered after: median ${quantile(answered, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms,` +
      ` ${(p99 / aloneP99).toFixed(1)}× the p99 of one at a time` +
      ` (wished under ${WEBHOOK_WISH_MS} ms; milliseconds of a noisy machine)`,
  );
  console.log(
    `  the main process is late by: p99 ${(loaded / idle).toFixed(1)}× idle (${idle.toFixed(0)} ms)`,
  );
  console.log(`  the last one is on the screen ${behindMs.toFixed(0)} ms after the last answer`);
  connections.destroy();
  await graph.close();
  await measureLine(WEBHOOK_ANSWER, () =>
    onlyCase(answered.map((ms) => ({ dividend: ms, divisor: WEBHOOK_WISH_MS }))),
  );
  await measureLine(WEBHOOK_LOOP, () => onlyCase([{ dividend: loaded, divisor: idle }]));
});
