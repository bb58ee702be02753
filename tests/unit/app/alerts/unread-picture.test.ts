import { expect, test } from 'vitest';
import { DOTS, shownCount, unreadPicture, withDot, type Picture } from '#main/app/alerts/unread-picture.ts';

const pixel = ({ bytes, width }: Picture, x: number, y: number): number[] => [
  ...bytes.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];
const whites = ({ bytes }: Picture): number =>
  Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(at * 4)).filter(
    (colour) => colour === 0xff_ff_ff_ff,
  ).length;

test('what is unread is a white number on a red disc with clear corners', () => {
  const picture = unreadPicture(7);
  expect(picture.bytes.length).toBe(32 * 32 * 4);
  expect(pixel(picture, 0, 0)).toEqual([0, 0, 0, 0]);
  expect(pixel(picture, 16, 1)).toEqual([30, 30, 200, 255]);
  // A seven of three squares above and one in each row below, each of four by four.
  expect(whites(picture)).toBe(7 * 16);
});

test('each number draws, and another one draws otherwise', () => {
  const drawn = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 42, 99, 100].map((count) =>
    unreadPicture(count).bytes.toString('base64'),
  );
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(unreadPicture(100).bytes.equals(unreadPicture(5_000).bytes)).toBe(true);
  expect(shownCount(5_000)).toBe('99+');
});

test('a dot lies in the corner of an icon, which stays as it is', () => {
  const icon = { bytes: Buffer.alloc(32 * 32 * 4, 1), width: 32, height: 32 };
  const dotted = withDot(icon, DOTS.linked);
  expect(pixel(dotted, 24, 24)).toEqual([99, 157, 31, 255]);
  expect(pixel(dotted, 2, 2)).toEqual([1, 1, 1, 1]);
  expect(pixel(icon, 24, 24)).toEqual([1, 1, 1, 1]);
});
