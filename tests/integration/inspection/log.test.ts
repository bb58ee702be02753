import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LogCursor, LogFilter, LogLine } from '#shared/domain/inspection/log-page.ts';
import { readLog } from '#main/inspection/log/read-log.ts';

const ALL: LogFilter = { text: '', level: null, part: null };

function logFolder(): { folder: string; now: string; before: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, now: path.join(folder, 'main.log'), before: path.join(folder, 'main.old.log') };
}

const line = (number: number, { level = 'info', part = 'outbox', words = `line ${number}` } = {}): string =>
  `[2026-03-01 10:00:00.${String(number % 1000).padStart(3, '0')}] [${level}]  (${part}) ${words}\n`;

/** Every page until there is none. */
async function readAll(folder: string, filter = ALL): Promise<{ lines: LogLine[]; calls: number }> {
  const lines: LogLine[] = [];
  let cursor: LogCursor | null = null;
  let calls = 0;
  do {
    const page = await readLog(folder, filter, cursor);
    lines.push(...page.lines);
    cursor = page.next;
    calls += 1;
    if (calls > 500) throw new Error('it has no end');
  } while (cursor !== null);
  return { lines, calls };
}

describe('the log', () => {
  test('comes newest first, from both files, every line once', async () => {
    const { folder, now, before } = logFolder();
    writeFileSync(before, Array.from({ length: 3000 }, (_, index) => line(index)).join(''));
    writeFileSync(now, Array.from({ length: 3000 }, (_, index) => line(3000 + index)).join(''));
    const { lines } = await readAll(folder);
    expect(lines.map(({ text }) => text)).toEqual(
      Array.from({ length: 6000 }, (_, index) => `line ${5999 - index}`),
    );
    expect(lines[0]).toMatchObject({
      at: '2026-03-01 10:00:00.999',
      level: 'info',
      part: 'outbox',
      isCut: false,
    });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(6000);
  });

  test('is narrowed by text, level and part, and a page of nothing goes on', async () => {
    const { folder, now } = logFolder();
    const rare = line(1, { level: 'error', part: 'transport', words: 'Needle of the log' });
    writeFileSync(now, rare + Array.from({ length: 40_000 }, (_, index) => line(index)).join(''));
    const first = await readLog(folder, { ...ALL, text: 'needle' }, null);
    expect(first.lines).toEqual([]);
    expect(first.next).not.toBeNull();
    expect((await readAll(folder, { ...ALL, text: 'needle' })).lines).toHaveLength(1);
    expect((await readAll(folder, { ...ALL, level: 'error' })).lines).toHaveLength(1);
    expect((await readAll(folder, { ...ALL, part: 'transport' })).lines).toHaveLength(1);
    expect((await readAll(folder, { text: 'line', level: 'error', part: null })).lines).toEqual([]);
  });

  test('what follows a line without a head belongs to it', async () => {
    const { folder, now } = logFolder();
    writeFileSync(now, `${line(1)}  at one\r\n  at two\n${line(2)}`);
    expect((await readAll(folder)).lines.map(({ text }) => text)).toEqual([
      'line 2',
      'line 1\n  at one\n  at two',
    ]);
  });

  test('one that is absent, empty, damaged, binary or of one endless line is read to its end', async () => {
    const { folder, now } = logFolder();
    expect(await readLog(folder, ALL, null)).toEqual({ lines: [], next: null, state: 'absent', parts: [] });
    writeFileSync(now, '');
    expect(await readLog(folder, ALL, null)).toEqual({ lines: [], next: null, state: 'read', parts: [] });
    writeFileSync(now, Buffer.alloc(700_000, 'x'));
    const endless = await readAll(folder);
    expect(endless.lines.length).toBeGreaterThan(0);
    expect(endless.lines.every(({ text, isCut }) => text.length <= 4_000 && isCut)).toBe(true);
    writeFileSync(
      now,
      Buffer.concat([
        Buffer.from(line(1)),
        Buffer.from([0, 255, 254, 10, 0xe2, 0x82]),
        Buffer.from(`\n${line(2)}`),
      ]),
    );
    const damaged = await readAll(folder);
    expect(damaged.lines[0]).toMatchObject({ text: 'line 2' });
    expect(damaged.lines[1]?.text).toContain('line 1');
  });

  test('one that was replaced between two pages is read from its end', async () => {
    const { folder, now, before } = logFolder();
    writeFileSync(now, Array.from({ length: 5000 }, (_, index) => line(index)).join(''));
    const first = await readLog(folder, ALL, null);
    renameSync(now, before);
    writeFileSync(now, line(9_001));
    const next = await readLog(folder, ALL, first.next);
    expect(next.lines[0]?.text).toBe('line 9001');
    expect((await readAll(folder)).lines).toHaveLength(5001);
  });

  test('one that grows while it is read loses no line', async () => {
    const { folder, now } = logFolder();
    writeFileSync(now, Array.from({ length: 2000 }, (_, index) => line(index)).join(''));
    const first = await readLog(folder, ALL, null);
    appendFileSync(now, line(2000));
    const second = await readLog(folder, ALL, first.next);
    expect(second.lines[0]?.text).toBe(`line ${1999 - first.lines.length}`);
  });

  test('a folder in its place is said to be unreadable', async () => {
    const { folder, now } = logFolder();
    mkdirSync(now);
    chmodSync(now, 0o700);
    expect(await readLog(folder, ALL, null)).toMatchObject({ lines: [], state: 'unreadable' });
  });
});
