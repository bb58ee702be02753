import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  argumentsForComeback,
  argumentsForMode,
  parseLaunchOptions,
  argumentsForStart,
} from '#main/app/launch-options.ts';

describe('parseLaunchOptions', () => {
  it('reads its own flags among those of Chromium', () => {
    expect(parseLaunchOptions(['electron', '--no-sandbox', '.', '--training', '--profile=data'])).toEqual({
      training: true,
      restore: false,
      cameBack: false,
      hidden: false,
      profile: path.resolve('data'),
      verbose: false,
    });
  });

  it('opens the real desk by default', () => {
    expect(parseLaunchOptions(['electron', '.'])).toEqual({
      training: false,
      restore: false,
      cameBack: false,
      hidden: false,
      profile: undefined,
      verbose: false,
    });
  });
});

describe('argumentsForMode', () => {
  it('puts training in once and takes it out again', () => {
    const training = argumentsForMode(['.', '--profile=x', '--training'], 'training');
    expect(training).toEqual(['.', '--profile=x', '--training']);
    expect(argumentsForMode(training, 'real')).toEqual(['.', '--profile=x']);
    expect(argumentsForMode(['.', '--restore'], 'real')).toEqual(['.']);
    expect(argumentsForMode(training, 'restore')).toEqual(['.', '--profile=x', '--restore']);
  });
});

test('a start after what the program could not recover from is marked once, and the next one is not', () => {
  const marked = argumentsForComeback(argumentsForComeback(['.', '--training']));
  expect(marked).toEqual(['.', '--training', '--came-back']);
  expect(parseLaunchOptions(marked).cameBack).toBe(true);
  expect(argumentsForStart(marked)).toEqual(['.', '--training']);
  expect(argumentsForMode(marked, 'real')).toEqual(['.']);
});

test('a start with the PC is hidden, and no other one is', () => {
  const withPc = ['.', '--profile=x', '--hidden'];
  expect(parseLaunchOptions(withPc).hidden).toBe(true);
  for (const args of [
    argumentsForStart(withPc),
    argumentsForComeback(withPc),
    argumentsForMode(withPc, 'training'),
  ])
    expect(parseLaunchOptions(args).hidden).toBe(false);
});

test('who asked for the restore screen once does not get it again when the program starts itself anew', () => {
  expect(argumentsForComeback(['.', '--restore'])).toEqual(['.', '--came-back']);
  expect(argumentsForStart(['.', '--restore'])).toEqual(['.']);
});
