import { request } from 'node:http';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn, type GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { WEBHOOK_LINE } from '../../bench/lines/app-lines.ts';
import { expect, test } from '../support/fixtures.ts';
import { LinesOfDesk } from './support/measure-lines.ts';

/** Not a test: how soon WhatsApp's server has its answer, at the most that it sends. */

const PORT = 18_795;
const URL = `http://127.0.0.1:${PORT}/api/whatsapp/webhook`;
const VERIFY_TOKEN = 'a-verify-token-of-ours';
/** The most that one number is let send in a second; as many may be written to it. */
const A_SECOND = 80;
const SECONDS = 10;
const CUSTOMERS = 97;
/** WhatsApp's server wants its answer within so much. */
const WISH_MS = 250;

/** @returns ms until the 200. */
async function post(graph: GraphStandIn, body: Buffer): Promise<number> {
  const begun = performance.now();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': graph.webhooks.sign(body) };
    const call = request(URL, { method: 'POST', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    call.on('error', reject).end(body);
  });
  expect(status).toBe(200);
  return performance.now() - begun;
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(benchTitle(WEBHOOK_LINE), async ({ openDesk }) => {
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

  const lines = new LinesOfDesk();
  await lines.line(WEBHOOK_LINE, async () => {
    const posts: Promise<number>[] = [];
    const begun = performance.now();
    for (let each = 0; each < A_SECOND * SECONDS; each += 1) {
      await pass(Math.max(0, begun + (each * 1_000) / A_SECOND - performance.now()));
      posts.push(post(graph, next()));
    }
    const answered = await Promise.all(posts);
    // All of them are the desk's when they are answered, and on the screen soon after.
    await desk.chat(`رسالة ${written};`).waitFor({ timeout: 120_000 });
    return answered.map((ms) => ({ dividend: ms, divisor: WISH_MS }));
  });
  await graph.close();
  lines.end();
});
