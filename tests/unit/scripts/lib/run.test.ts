import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../../scripts/lib/run.ts';

test('a command that is not there is named, beside the code that shells give it', async () => {
  const { code, output } = await run('no-such-command', []);
  expect(code).toBe(127);
  expect(output).toContain('"no-such-command" was not found');
});

test('what a command prints is returned, or lies in the file that it was given', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = "console.log('out'); console.error('err');";
  expect(await run(process.execPath, ['-e', script])).toMatchObject({ code: 0, stdout: 'out\n' });
  const outputFile = path.join(folder, 'output.txt');
  expect(await run(process.execPath, ['-e', script], { outputFile })).toMatchObject({ code: 0, output: '' });
  expect(readFileSync(outputFile, 'utf8')).toBe('out\nerr\n');
});

test('a command whose file grows no more is ended, and one that says something now and then is not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const limits = { outputFile: path.join(folder, 'output.txt'), silenceMs: 2000 };
  const hangs = 'setInterval(() => {}, 1000)';
  expect(await run(process.execPath, ['-e', hangs], limits)).toMatchObject({ timedOut: true });
  const talks =
    'let n = 0; const t = setInterval(() => { console.log(n); if (++n > 8) clearInterval(t); }, 400);';
  expect(await run(process.execPath, ['-e', talks], limits)).toMatchObject({ timedOut: false, code: 0 });
});
