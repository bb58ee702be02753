import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlFor } from '#renderer/programs/settings/curl.ts';

const JSON_SENT = { to: '01012345678', text: 'Your order is ready' };

test.skipIf(process.platform === 'win32')('bash hands curl each part whole', () => {
  const script = `curl() { printf '%s\\0' "$@"; }\n${curlFor('bash', 8790)}`;
  const [url, ...parts] = spawnSync('bash', ['-c', script]).stdout.toString().split('\0').slice(0, -1);
  expect(url).toBe('http://127.0.0.1:8790/api/send-message');
  expect(parts.filter((part) => part !== '-H' && part !== '-d')).toEqual([
    'X-API-Key: YOUR-KEY',
    'Idempotency-Key: order-1001',
    'Content-Type: application/json',
    JSON.stringify(JSON_SENT),
  ]);
});

test('cmd goes on after each ^ at the end of a line, and finds the quotes of the body escaped', () => {
  const lines = curlFor('cmd', 8790).split('\n');
  expect(lines.slice(0, -1).every((line) => line.endsWith(' ^'))).toBe(true);
  const body = /-d "(.*)"$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  expect(body.replaceAll(String.raw`\"`, '')).not.toMatch(/["%^&|<>]/);
  expect(JSON.parse(body.replaceAll(String.raw`\"`, '"'))).toEqual(JSON_SENT);
});

test('PowerShell gets the body between quotes that end nowhere in it, and makes bytes of UTF-8 of it', () => {
  const text = curlFor('powershell', 8790);
  expect(
    text
      .split('\n')
      .slice(0, -1)
      .every((line) => line.endsWith(' `')),
  ).toBe(true);
  const body = /UTF8\.GetBytes\('([^']*)'\)\)$/.exec(text)?.[1] ?? '';
  expect(JSON.parse(body)).toEqual(JSON_SENT);
});
