import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findPictureUrl, forgetPictures, loadPicture } from '#renderer/api/cache/picture-cache.ts';

const answer = vi.fn<(url: string) => Promise<Response>>();
const revoke = vi.spyOn(URL, 'revokeObjectURL');

beforeEach(() => {
  answer.mockReset().mockImplementation(async () => new Response('jpeg'));
  revoke.mockClear();
  vi.stubGlobal('fetch', answer);
});

afterEach(() => {
  forgetPictures();
  vi.unstubAllGlobals();
});

const load = (id: number, version = 1): Promise<void> =>
  new Promise((resolve) => void loadPicture(id, version, resolve));

it('is asked for once, however many rows show it and however often they are scrolled back', async () => {
  expect(findPictureUrl(1, 1)).toBeUndefined();
  await Promise.all([load(1), load(1), load(1)]);
  const url = findPictureUrl(1, 1);
  expect(url).toMatch(/^blob:/);
  expect([findPictureUrl(1, 1), answer.mock.calls]).toEqual([url, [['app://media/pictures/1-1']]]);
  // Another picture is another address.
  expect(findPictureUrl(1, 2)).toBeUndefined();
});

it('of many the one that was not shown for longest is given up', async () => {
  await load(1);
  for (let id = 2; id <= 400; id += 1) await load(id);
  expect(findPictureUrl(1, 1)).toBeDefined();
  await load(401);
  expect([findPictureUrl(2, 1), findPictureUrl(1, 1) === undefined]).toEqual([undefined, false]);
  expect(revoke).toHaveBeenCalledOnce();
});

it('one that is gone leaves the initials, and a locked desk keeps none, nor what was on its way', async () => {
  answer.mockResolvedValueOnce(new Response(null, { status: 404 }));
  await load(7);
  expect(findPictureUrl(7, 1)).toBeUndefined();
  answer.mockRejectedValueOnce(new TypeError('no answer'));
  await load(7);
  expect(findPictureUrl(7, 1)).toBeUndefined();

  await load(8);
  const late = load(9);
  forgetPictures();
  await late;
  expect([findPictureUrl(8, 1), findPictureUrl(9, 1)]).toEqual([undefined, undefined]);
});
