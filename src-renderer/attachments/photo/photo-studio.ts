import { report } from '../../api/report.ts';
import type { PhotoAnswer, PhotoOrder } from './photo-worker.ts';

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a photo ready to be sent: upright, without metadata, smaller when asked. One at a time, because each holds
 * all its pixels in memory. Null when the bytes are no picture, or nobody wants it any more when its turn comes.
 */
export function developPhoto(order: PhotoOrder, isWanted: () => boolean): Promise<PhotoAnswer> {
  const developed = last
    .then(() => (isWanted() ? ask(order) : null))
    .catch((error: unknown) => {
      report(error);
      return null;
    });
  last = developed;
  return developed;
}

function ask(order: PhotoOrder): Promise<PhotoAnswer> {
  worker ??= new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  return new Promise((resolve) => {
    const done = (answer: PhotoAnswer): void => {
      asked.removeEventListener('message', onMessage);
      asked.removeEventListener('error', onError);
      resolve(answer);
    };
    const onMessage = (event: MessageEvent<PhotoAnswer>): void => done(event.data);
    // A picture too large for the thread's memory ends the thread: the next photo gets another.
    const onError = (): void => {
      asked.terminate();
      worker = undefined;
      done(null);
    };
    asked.addEventListener('message', onMessage);
    asked.addEventListener('error', onError);
    asked.postMessage(order);
  });
}
