// Run as a process of its own, to be killed: does pieces of an erasure and says after each what it was.
import { createStore } from '#main/store/client/create-store.ts';
import { STORE_WORKER } from '../../support/workers.ts';

const [databasePath = '', key = ''] = process.argv.slice(2);

const store = await createStore({
  workerPath: STORE_WORKER,
  onEvents: () => {},
  databasePath,
  key: Buffer.from(key, 'hex'),
  onFatal: (error) => {
    throw error;
  },
});

for (;;) {
  const step = await store.continueErasures({ now: 1 });
  // Said before the next step, and not waited for: the kill falls into it, also into the scrub.
  process.stdout.write(`${step.kind}\n`);
  if (step.kind === 'files') await store.forgetDoomedFiles({ fileIds: step.fileIds, now: 1 });
  if (step.kind === 'scrub') {
    await store.scrub();
    await store.finishErasure({ erasureId: step.erasureId, now: 1 });
  }
  if (step.kind === 'nothing') break;
}
