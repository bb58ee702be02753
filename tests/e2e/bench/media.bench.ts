import { randomBytes } from 'node:crypto';
import { UPLOAD_SIZE_HEADER } from '#shared/domain/messages/attachment.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';

/** Not a test: what large files cost the main process, beside the way they usually go (base64 over the debugger). */

const MIB = 1024 * 1024;
const SIZES_MIB = [40, 100];
const CUSTOMER = '201012345678@c.us';

interface Cost {
  seconds: number;
  /** Of the delay of the main process's event loop, ms. */
  p99: number;
  longest: number;
}

/** Runs some work and measures how late the main process's timers were meanwhile. */
async function measure(desk: Desk, work: () => Promise<unknown>): Promise<Cost> {
  await desk.app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const monitor = monitorEventLoopDelay({ resolution: 1 });
    (globalThis as { roshetaMonitor?: typeof monitor }).roshetaMonitor = monitor;
    monitor.enable();
  });
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { p99, longest } = await desk.app.evaluate(() => {
    const { roshetaMonitor: monitor } = globalThis as unknown as {
      roshetaMonitor: { disable(): void; percentile(part: number): number; max: number };
    };
    monitor.disable();
    return { p99: monitor.percentile(99) / 1e6, longest: monitor.max / 1e6 };
  });
  return { seconds, p99, longest };
}

function print(what: string, sizeMib: number, cost: Cost, base: Cost): void {
  const speed = (one: Cost): number => sizeMib / one.seconds;
  console.log(
    `  ${what} ${sizeMib} MB: loop p99 ${cost.p99.toFixed(0)} ms, longest ${cost.longest.toFixed(0)} ms` +
      ` (base64: ${base.p99.toFixed(0)}, ${base.longest.toFixed(0)});` +
      ` speed ${(speed(cost) / speed(base)).toFixed(1)}× base64`,
  );
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
      const run = (expression: string): Promise<{ result: { value: string } }> =>
        page.debugger.sendCommand('Runtime.evaluate', {
          expression,
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

test('large files', async ({ desk, standIn }) => {
  test.setTimeout(600_000);
  standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text: 'سلام' });
  await desk.chat('عميل ١').waitFor();
  console.log('\nLarge files through the real wa-js, encrypted on the disk:');
  for (const sizeMib of SIZES_MIB) {
    const sizeBytes = sizeMib * MIB;
    const incoming = await measure(desk, async () => {
      const filename = `in-${sizeMib}.zip`;
      standIn.customerWrites({
        from: CUSTOMER,
        type: 'document',
        mimetype: 'application/zip',
        filename,
        bytes: randomBytes(sizeBytes),
      });
      await untilStored(desk, filename);
    });
    print('in ', sizeMib, incoming, await measure(desk, () => throughDebugger(desk, sizeBytes, 'in')));
    const outgoing = await measure(desk, async () => {
      const fileName = `out-${sizeMib}.zip`;
      await desk.page.evaluate(
        async ({ size, header, name }) => {
          const blob = new Blob([new Uint8Array(size)]);
          const request = {
            method: 'POST',
            headers: { [header]: String(size) },
            body: blob.stream(),
            duplex: 'half',
          };
          const { fileId } = (await (await fetch('app://media/uploads', request)).json()) as {
            fileId: string;
          };
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
        { size: sizeBytes, header: UPLOAD_SIZE_HEADER, name: fileName },
      );
      await standIn.waitForSent(({ filename }) => filename === fileName, 120_000);
    });
    print('out', sizeMib, outgoing, await measure(desk, () => throughDebugger(desk, sizeBytes, 'out')));
  }
});
