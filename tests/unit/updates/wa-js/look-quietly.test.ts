import { expect, it, vi } from 'vitest';
import type { Found } from '#main/updates/wa-js/look-for-wa-js.ts';
import { createQuietLook } from '#main/updates/wa-js/look-quietly.ts';
import { WaJsRefused } from '#main/updates/wa-js/manifest.ts';
import { silentLog } from '../../../integration/support/silent-log.ts';

function open() {
  const said: string[] = [];
  const onTaken = vi.fn<() => void>();
  const feed = vi.fn<() => Promise<Found>>();
  const log = { ...silentLog, warn: (message: string) => void said.push(message) };
  return { look: createQuietLook({ look: feed, onTaken, log }), feed, said, onTaken };
}

it('says when one was taken, and nothing when there is none', async () => {
  const { look, feed, said, onTaken } = open();
  feed.mockResolvedValueOnce('nothing-newer');
  await look();
  expect(onTaken).not.toHaveBeenCalled();
  feed.mockResolvedValueOnce('taken');
  await look();
  expect(onTaken).toHaveBeenCalledOnce();
  expect(said).toEqual([]);
});

it('says once that a newer Rosheta is needed, and once of each refusal why', async () => {
  const { look, feed, said, onTaken } = open();
  feed.mockResolvedValueOnce('needs-newer-rosheta').mockResolvedValueOnce('needs-newer-rosheta');
  feed.mockRejectedValueOnce(new WaJsRefused('signed by somebody else'));
  feed.mockRejectedValueOnce(new WaJsRefused('signed by somebody else'));
  for (let count = 0; count < 4; count += 1) await look();
  expect(said).toEqual([
    'the newer wa-js needs a newer Rosheta',
    'an update of wa-js was refused: signed by somebody else',
  ]);
  expect(onTaken).not.toHaveBeenCalled();
});

it('says nothing when the feed cannot be reached, and never fails', async () => {
  const { look, feed, said } = open();
  feed.mockRejectedValueOnce(new Error('net::ERR_INTERNET_DISCONNECTED'));
  await expect(look()).resolves.toBeUndefined();
  expect(said).toEqual([]);
});
