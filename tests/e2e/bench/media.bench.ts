import { randomBytes } from 'node:crypto';
import { UPLOAD_SIZE_HEADER } from '#shared/domain/messages/attachment.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { LARGE_IN_LINE, LARGE_OUT_LINE } from '../../bench/lines/app-lines.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';
import { LinesOfDesk } from './support/measure-lines.ts';

/** Not a test: what large files cost, beside the way they usually go (base64 over the debugger). */

const SIZE_BYTES = 40 * 1024 * 1024;
const CUSTOMER = '201012345678@c.us';

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The file of the newest message is stored. */
async function untilStored(desk: Desk, fileName: string): Promise<void> {
  await desk.page.waitForFunction(
    async (name) => {
      const messages = await (window as unknown as { rosheta: Bridge }).rosheta.invoke('messages.list', {
        conversationId: 1,
      });
      if (!messages.ok) return false;
      return messages.value.items.some(
        ({ attachment }) => attachment?.fileName === name && attachment.state === 'stored',
      );
    },
    fileName,
    { polling: 100, timeout: 120_000 },
  );
}

/** Bytes to and from WhatsApp's page as text over the debugger, as the library's own calls move them. */
function throughDebugger(desk: Desk, sizeBytes: number, direction: 'in' | 'out'): Promise<void> {
  return desk.app.evaluate(
    async ({ webContents }, [bytes, way]) => {
      const page = webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith('https://web.whatsapp.com'));
      if (!page) throw new Error('no WhatsApp page');
      // The page holds the promise: the debugger does not, and a long one would be collected before it has come.
      const run = (expression: string): Promise<{ result: { value: string } }> =>
        page.debugger.sendCommand('Runtime.evaluate', {
          expression: `globalThis.roshetaBenchHeld = ${expression}`,
          awaitPromise: true,
          returnByValue: true,
        }) as Promise<{ result: { value: string } }>;
      if (way === 'in') {
        const { result } = await run(`new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.readAsDataURL(new Blob([new Uint8Array(${bytes})]));
        })`);
        Buffer.from(result.value.slice(result.value.indexOf(',') + 1), 'base64');
      } else {
        const text = Buffer.alloc(bytes).toString('base64');
        await run(
          `fetch('data:application/zip;base64,${text}').then((answer) => answer.blob()).then((blob) => String(blob.size))`,
        );
      }
    },
    [sizeBytes, direction] as const,
  );
}

test(benchTitle(LARGE_IN_LINE, LARGE_OUT_LINE), async ({ desk, standIn }) => {
  test.setTimeout(600_000);
  standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text: 'سلام' });
  await desk.chat('عميل ١').waitFor();
  const lines = new LinesOfDesk();
  let files = 0;
  await lines.pairs(LARGE_IN_LINE, 3, async () => ({
    dividend: await timeOf(() => throughDebugger(desk, SIZE_BYTES, 'in')),
    divisor: await timeOf(() => takeIn(desk, standIn, `in-${(files += 1)}.zip`)),
  }));
  await lines.pairs(LARGE_OUT_LINE, 3, async () => ({
    dividend: await timeOf(() => throughDebugger(desk, SIZE_BYTES, 'out')),
    divisor: await timeOf(() => sendOut(desk, standIn, `out-${(files += 1)}.zip`)),
  }));
  lines.end();
});

async function takeIn(desk: Desk, standIn: StandIn, filename: string): Promise<void> {
  const bytes = randomBytes(SIZE_BYTES);
  standIn.customerWrites({ from: CUSTOMER, type: 'document', mimetype: 'application/zip', filename, bytes });
  await untilStored(desk, filename);
}

async function sendOut(desk: Desk, standIn: StandIn, fileName: string): Promise<void> {
  await desk.page.evaluate(
    async ({ size, header, name }) => {
      const blob = new Blob([new Uint8Array(size)]);
      const request = {
        method: 'POST',
        headers: { [header]: String(size) },
        body: blob.stream(),
        duplex: 'half',
      };
      const { fileId } = (await (await fetch('app://media/uploads', request)).json()) as { fileId: string };
      await (window as unknown as { rosheta: Bridge }).rosheta.invoke('messages.sendMedia', {
        conversationId: 1,
        clientKey: crypto.randomUUID(),
        fileId,
        kind: 'document',
        fileName: name,
        caption: '',
        width: null,
        height: null,
        durationMs: null,
        waveform: null,
      });
    },
    { size: SIZE_BYTES, header: UPLOAD_SIZE_HEADER, name: fileName },
  );
  await standIn.waitForSent(({ filename }) => filename === fileName, 120_000);
}
