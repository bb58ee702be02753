import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Erasures } from '#main/desk/privacy/erasures.ts';
import { systemClock } from '#main/lib/clock.ts';
import { openVault } from '../../media/open-vault.ts';
import { observed, record } from '../../store/support/observed.ts';
import { silentLog } from '../../support/silent-log.ts';

const NOW = 1_800_000_000_000;

const PHOTO = {
  kind: 'image',
  fileName: null,
  mimeType: 'image/jpeg',
  sizeBytes: 1_000,
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
} as const;

async function erased() {
  const { vault, store, folder } = await openVault();
  const { message, conversation } = await record(
    store,
    observed({ type: 'image', waType: 'image', content: '', attachment: PHOTO }),
  );
  const file = await vault.write(Readable.from([Buffer.from('a photo')], { objectMode: false }));
  await store.completeDownload({ messageId: message.id, file, now: NOW });
  await store.eraseCustomer({
    customerId: conversation.customerId,
    reason: 'person-asked',
    by: null,
    now: NOW,
  });
  const discarded: number[][] = [];
  let idle = true;
  let scrubbed = 0;
  const settled = Promise.withResolvers<void>();
  const erasures = new Erasures({
    store: {
      ...store,
      finishErasure: async (input) => {
        await store.finishErasure(input);
        settled.resolve();
      },
    },
    removeFiles: (ids) => vault.removeForGood(ids),
    discardRecordings: async (ids) => void discarded.push([...ids]),
    scrub: async () => {
      scrubbed += 1;
      return { isDone: true };
    },
    isIdle: () => idle,
    clock: systemClock,
    log: silentLog,
  });
  return {
    vault,
    store,
    folder,
    file,
    erasures,
    settled: settled.promise,
    discarded,
    conversation,
    scrubs: () => scrubbed,
    setIdle: (value: boolean) => (idle = value),
  };
}

test('files and recordings go, the database is written anew, and the erasure is done', async () => {
  const { store, folder, erasures, settled, discarded, conversation, scrubs } = await erased();
  erasures.wake();
  await settled;
  await erasures.stop();
  expect(readdirSync(folder)).toEqual([]);
  expect(discarded[0]).toEqual([conversation.id]);
  expect(scrubs()).toBe(1);
  expect(await store.listErasures()).toMatchObject([{ state: 'done', messages: 1, files: 1 }]);
});

test('while a backup keeps the files none goes, and each is asked for again', async () => {
  const { vault, store, folder, file, erasures, settled } = await erased();
  const tried = Promise.withResolvers<void>();
  const { continueErasures } = store;
  await vault.keepWhile(async () => {
    for (;;) {
      const step = await continueErasures({ now: NOW });
      if (step.kind !== 'files') continue;
      expect(step.fileIds).toEqual([file.id]);
      expect(await vault.removeForGood(step.fileIds)).toEqual([]);
      tried.resolve();
      break;
    }
  });
  await tried.promise;
  expect(readdirSync(folder)).toEqual([file.id]);
  erasures.wake();
  await settled;
  await erasures.stop();
  expect(readdirSync(folder)).toEqual([]);
});
