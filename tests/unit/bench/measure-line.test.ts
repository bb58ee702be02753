import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BenchRun } from '../../bench/frame/context.ts';
import { onlyCase } from '../../bench/frame/line.ts';
import { measureLine } from '../../bench/frame/measure-line.ts';
import { hasTimeFor, tellSeeding } from '../../bench/frame/spare-time.ts';
import { readParts, writePart } from '../../bench/frame/part.ts';
import { rowsOf } from '../../bench/frame/report.ts';
import { line, pairsOfRatios } from './support.ts';

let run: BenchRun;
beforeEach(() => {
  const partsFolder = mkdtempSync(join(tmpdir(), 'rosheta-parts-'));
  run = {
    kind: 'default',
    seed: 1,
    partsFolder,
    databasesFolder: '',
    ids: ['page'],
    budgets: { page: 1 },
    endsAtMs: Date.now() + 600_000,
  };
});
afterEach(() => rmSync(run.partsFolder, { recursive: true, force: true }));

const verdict = () => rowsOf([line()], run.kind, readParts(run.partsFolder))[0]?.verdict;

describe('a line that is measured', () => {
  test('hands its pairs in, and is read back by whoever makes the table', async () => {
    await measureLine(line(), () => onlyCase(pairsOfRatios(1, 1.5, 2)), run);
    expect(verdict()).toMatchObject({ state: 'met', pairs: 3, summary: { ratio: 1.5 } });
  });

  test('that missed by noise is measured longer, and all its pairs count', async () => {
    const efforts: number[] = [];
    const noisy = ({ effort }: { effort: number }) => {
      efforts.push(effort);
      return onlyCase(pairsOfRatios(...(efforts.length === 1 ? [9] : [1, 1, 1])));
    };
    await measureLine(line(), noisy, run);
    expect(efforts).toEqual([1, 2]);
    expect(verdict()).toMatchObject({ state: 'met', pairs: 4, summary: { max: 9 } });
  });

  test('that is slow stays slow however long it is measured', async () => {
    await measureLine(line(), () => onlyCase(pairsOfRatios(3)), run);
    expect(verdict()).toMatchObject({ state: 'missed', pairs: 3 });
  });

  test('is not measured again where that would take the time of those that follow, seeding apart', async () => {
    run = { ...run, budgets: { page: 1, later: 60 }, endsAtMs: Date.now() + 30_000 };
    const measured = vi.fn<() => ReturnType<typeof onlyCase>>(() => onlyCase(pairsOfRatios(3)));
    await measureLine(line(), measured, run);
    expect(measured).toHaveBeenCalledTimes(1);
    tellSeeding(run, 45_000);
    await measureLine(line(), measured, run);
    expect(measured).toHaveBeenCalledTimes(4);
    writePart(run.partsFolder, { id: 'later', state: 'failed', why: '', seconds: 0 });
    expect(hasTimeFor(line(), { ...run, endsAtMs: Date.now() })).toBe(true);
    expect(hasTimeFor(line(), { ...run, endsAtMs: Date.now() - 50_000 })).toBe(false);
  });

  test('that throws has failed, and says so to who measures', async () => {
    const broken = () => {
      throw new Error('no window');
    };
    await expect(measureLine(line(), broken, run)).rejects.toThrow('no window');
    expect(verdict()).toMatchObject({ state: 'failed', why: 'no window' });
  });

  test('whose process died, or wrote no part, has failed', () => {
    expect(verdict()).toMatchObject({ state: 'failed', why: 'handed nothing in' });
    const file = join(run.partsFolder, 'page.json');
    writeFileSync(file, '{"id":"page","state":"measured","cases":[{"name":"","pairs":[{"dividend":"2"}]}]}');
    expect(existsSync(file)).toBe(true);
    expect(verdict()).toMatchObject({ state: 'failed' });
  });
});
