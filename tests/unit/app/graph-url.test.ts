import { expect, test } from 'vitest';
import { graphUrlOf } from '#main/app/graph-url.ts';
import { refusedAtLaunch } from '#main/app/launch-refusal.ts';

test('only this PC may stand in for WhatsApp’s server, and only for a program that is not packed', () => {
  expect(graphUrlOf(['electron', '.'])).toBe('https://graph.facebook.com');
  expect(graphUrlOf(['.', '--graph-url=http://127.0.0.1:4000'])).toBe('http://127.0.0.1:4000');
  for (const wrong of [
    'http://127.0.0.1:4000@evil.example',
    'http://127.0.0.1.evil.example:80',
    'https://evil.example',
    'http://10.0.0.1:80',
    '',
  ]) {
    expect(graphUrlOf(['.', `--graph-url=${wrong}`])).toBe('https://graph.facebook.com');
  }
  expect(refusedAtLaunch(['--graph-url=http://127.0.0.1:4000'], {}, 'win32')).toBe('--graph-url');
});
