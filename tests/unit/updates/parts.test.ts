import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeCall } from '#main/staff/audited-calls.ts';
import { errorLabel, failureOf } from '#main/updates/failure-of.ts';
import { isInstalled } from '#main/updates/is-installed.ts';
import { plainNotes } from '#main/updates/plain-notes.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'rosheta-updates-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each([
  [error('net::ERR_INTERNET_DISCONNECTED'), 'unreachable', 'net::ERR_INTERNET_DISCONNECTED'],
  [error('connect', { code: 'ECONNREFUSED' }), 'unreachable', 'ECONNREFUSED'],
  [error('Request timed out'), 'unreachable', 'Error'],
  [error('x', { code: 'HTTP_ERROR_503', statusCode: 503 }), 'unreachable', 'HTTP_ERROR_503'],
  [error('x', { code: 'HTTP_ERROR_404', statusCode: 404 }), 'feed-broken', 'HTTP_ERROR_404'],
  [error('x', { code: 'ERR_UPDATER_INVALID_VERSION' }), 'feed-broken', 'ERR_UPDATER_INVALID_VERSION'],
  [error('x', { code: 'ERR_CHECKSUM_MISMATCH' }), 'damaged', 'ERR_CHECKSUM_MISMATCH'],
  [error('x', { code: 'ERR_UPDATER_INVALID_SIGNATURE' }), 'not-signed', 'ERR_UPDATER_INVALID_SIGNATURE'],
  [error('x', { code: 'ENOSPC' }), 'no-room', 'ENOSPC'],
  [error('cannot write C:\\Users\\someone\\x'), 'damaged', 'Error'],
  [undefined, 'damaged', 'undefined'],
] as const)('%s is %s', (thrown, reason, label) => {
  expect(failureOf(thrown, 'damaged')).toBe(reason);
  expect(errorLabel(thrown)).toBe(label);
});

test.each([
  [null, ''],
  [undefined, ''],
  ['  أسرع\r\nوأخف  ', 'أسرع\nوأخف'],
  [
    '<h2>What&#39;s new</h2>\n<ul>\n<li>Faster &amp; lighter</li>\n<li><b>Less</b> &lt;waiting&gt;</li>\n</ul>',
    "What's new\n\n• Faster & lighter\n• Less <waiting>",
  ],
  [
    [
      { version: '1.2.0', note: '<p>Two</p>' },
      { version: '1.1.0', note: null },
    ],
    '1.2.0\nTwo\n\n1.1.0',
  ],
  ['a < b and c > d', 'a < b and c > d'],
])('the notes %j are read as text', (notes, text) => {
  expect(plainNotes(notes)).toBe(text);
});

test('notes have an end', () => {
  expect(plainNotes('x'.repeat(100_000)).length).toBeLessThan(5_000);
});

test('a restart for an update is written down, and a call that began none is not', () => {
  const update = { version: '1.1.0', notes: '', downloadedAt: 0 };
  for (const phase of ['waiting', 'preparing'] as const)
    expect(describeCall('updates.restart', undefined, { phase, ...update })).toEqual({
      action: 'update.restarted',
      detail: { version: '1.1.0' },
    });
  expect(describeCall('updates.restart', undefined, { phase: 'ready', ...update })).toBeNull();
});

test('only what an installer put there is replaced by one', () => {
  const place = folder();
  const program = {
    platform: 'win32',
    isPackaged: true,
    execPath: path.join(place, 'Rosheta.exe'),
    resourcesPath: place,
    env: {},
  } as const;
  expect(isInstalled(program)).toBe(false);
  writeFileSync(path.join(place, 'Uninstall Rosheta.exe'), '');
  expect(isInstalled(program)).toBe(true);
  expect(isInstalled({ ...program, isPackaged: false })).toBe(false);
  const linux = { ...program, platform: 'linux' } as const;
  expect(isInstalled(linux)).toBe(false);
  expect(isInstalled({ ...linux, env: { APPIMAGE: '/x' } })).toBe(true);
  mkdirSync(path.join(place, 'resources'));
  writeFileSync(path.join(place, 'resources', 'package-type'), 'deb');
  expect(isInstalled({ ...linux, resourcesPath: path.join(place, 'resources') })).toBe(true);
  expect(isInstalled({ ...program, platform: 'darwin' })).toBe(true);
});
