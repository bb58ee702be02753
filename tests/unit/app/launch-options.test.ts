import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsForMode, parseLaunchOptions } from '#main/app/launch-options.ts';

describe('parseLaunchOptions', () => {
  it('reads its own flags among those of Chromium', () => {
    expect(parseLaunchOptions(['electron', '--no-sandbox', '.', '--training', '--profile=data'])).toEqual({
      training: true,
      restore: false,
      profile: path.resolve('data'),
      verbose: false,
    });
  });

  it('opens the real desk by default', () => {
    expect(parseLaunchOptions(['electron', '.'])).toEqual({
      training: false,
      restore: false,
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
