import { _electron, expect, type ElectronApplication } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { CONTRACT } from '../../support/transport-contract/cases.ts';
import type { DriverAtWork } from '../../support/transport-contract/watched-driver.ts';
import type { ContractWorld } from '../../support/transport-contract/world.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { untilLinkIsKept } from '../support/kept-link.ts';
import { test } from '../support/place-fixtures.ts';
import { programUnderTest } from '../support/program.ts';

const CUSTOMER = '201000000101@c.us';
const DOCUMENT = { from: CUSTOMER, name: 'منى', type: 'document', mimetype: 'application/pdf' };

/** The driver needs Electron's own pages: it runs in a program of its own, and the cases ask it from here. */
async function openDriver(standIn: StandIn, profile: string): Promise<ElectronApplication> {
  const outDir = resolve('out', 'contract');
  await build({
    configFile: resolve('vite.node.config.mts'),
    mode: 'main',
    logLevel: 'warn',
    build: {
      outDir,
      ssr: resolve('tests', 'e2e', 'transport', 'driver-program.ts'),
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'driver-program.cjs' } },
    },
  });
  writeFileSync(
    resolve(outDir, 'package.json'),
    JSON.stringify({ name: 'driver', main: 'driver-program.cjs' }),
  );
  const { executablePath, before } = programUnderTest();
  return _electron.launch({
    executablePath,
    args: [...before, ...standIn.electronSwitches(), outDir, `--profile=${profile}`],
  });
}

/** The driver in the other process. */
const driverOf = (app: ElectronApplication): DriverAtWork =>
  new Proxy({} as DriverAtWork, {
    get:
      (_, name) =>
      (...input: unknown[]) =>
        app.evaluate(
          (_electronModule, call) => {
            const { driver } = globalThis as unknown as {
              driver: Record<string, (...all: unknown[]) => unknown>;
            };
            return driver[call.name]?.(...call.input);
          },
          { name: String(name), input },
        ),
  });

function worldOf(standIn: StandIn, driver: DriverAtWork): ContractWorld {
  // What was refused has reached the server too.
  let sentFile = '';
  const sent = (text: string) => standIn.sent.filter(({ body, ack }) => body === text && ack > 0);
  return {
    driver,
    chatAddress: CUSTOMER,
    unreachable: 'EG.1@bsuid',
    customerWrites: async (text) => void standIn.customerWrites({ from: CUSTOMER, name: 'منى', text }),
    phoneStars: (id, isStarred) => standIn.phoneStars(`false_${CUSTOMER}_${id}`, isStarred),
    customerSends: async (bytes) => {
      sentFile = standIn.customerWrites({ ...DOCUMENT, bytes }).id;
    },
    copiesOf: (text) => sent(text).reduce((count, { duplicates }) => count + 1 + duplicates, 0),
    lastAnswered: () => standIn.sent.at(-1)?.quoted,
    lastSent: () => JSON.stringify(standIn.sent.at(-1)),
    lastFile: () => standIn.sent.findLast(({ bytes }) => bytes !== undefined)?.bytes,
    deliverAndRead: async (text) => {
      for (const { id } of sent(text)) {
        standIn.deliver(id);
        standIn.read(id);
      }
    },
    customerShows: (bytes) => standIn.customerShows(CUSTOMER, bytes),
    refuseNext: () => standIn.refuseNextSend(),
    // It would take the driver's whole patience; tests/e2e/conversation/outbox.test.ts waits for it.
    loseNextAnswer: null,
    forgetFiles: () => standIn.forgetMedia(sentFile, 404),
    reads: {
      count: () => standIn.reads.length,
      untilMoreThan: (count) => standIn.waitUntil('another chat is read', () => standIn.reads.length > count),
    },
  };
}

test('the driver of WhatsApp Web keeps the contract of all drivers', async ({ standIn, profile }) => {
  const app = await openDriver(standIn, profile);
  try {
    await expect
      .poll(() => app.evaluate(() => 'driver' in globalThis), { message: 'the driver is there' })
      .toBe(true);
    const driver = driverOf(app);
    const linking = driver.connect();
    await standIn.scan();
    await linking;
    await expect.poll(async () => (await driver.facts()).state.phase).toBe('online');
    await untilLinkIsKept(profile);
    await driver.disconnect();
    standIn.addNumber(CUSTOMER);
    const world = worldOf(standIn, driver);
    for (const { title, needs, run } of CONTRACT)
      if (needs?.(world) !== false) await test.step(title, () => run(world), { timeout: 20_000 });
  } finally {
    await app.close();
  }
});
