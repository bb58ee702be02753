import type { OpenedStore } from '../support/open-store.ts';

/** A piece of what is left, with the files of the disk gone. @returns whether there is more. */
async function eraseAPiece(store: OpenedStore, now: number): Promise<boolean> {
  const step = await store.continueErasures({ now });
  if (step.kind === 'files') await store.forgetDoomedFiles({ fileIds: step.fileIds, now });
  if (step.kind === 'scrub') {
    const { isDone } = await store.scrub();
    if (!isDone) throw new Error('The database could not be written anew');
    await store.finishErasure({ erasureId: step.erasureId, now });
  }
  return step.kind !== 'nothing';
}

export async function eraseAll(store: OpenedStore, now: number): Promise<void> {
  while (await eraseAPiece(store, now));
}
