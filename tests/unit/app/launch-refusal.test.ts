import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsForMode } from '#main/app/launch-options.ts';
import { dropDangerousVariables, refusedAtLaunch } from '#main/app/launch-refusal.ts';

const refused = (argv: string[], platform: NodeJS.Platform = 'linux', environment = {}): string | undefined =>
  refusedAtLaunch(argv, environment, platform);

describe('what a packed program is started with', () => {
  it('may be everything that is its own', () => {
    const own = ['--profile=/home/منى/a b', '--verbose'];
    for (const mode of ['training', 'real', 'restore'] as const) {
      expect(refused(argumentsForMode(own, mode))).toBeUndefined();
    }
    expect(refused([])).toBeUndefined();
  });

  it('may be what each system adds by itself, on that system', () => {
    expect(refused(['--no-sandbox'], 'linux')).toBeUndefined();
    expect(refused(['--no-sandbox'], 'win32')).toBe('--no-sandbox');
    expect(refused(['--updated'], 'win32')).toBeUndefined();
    expect(refused(['-Embedding'], 'win32')).toBeUndefined();
    expect(refused(['-psn_0_12345'], 'darwin')).toBeUndefined();
    expect(refused(['/usr/share/a file'], 'linux')).toBeUndefined();
  });

  it.each([
    ['--remote-debugging-port=9222', '--remote-debugging-port'],
    ['-remote-debugging-port=9222', '-remote-debugging-port'],
    [' --remote-debugging-port=9222', '--remote-debugging-port'],
    ['\u200e--js-flags=--allow-natives-syntax', '--js-flags'],
    ['--training=yes', '--training'],
    ['--', '--'],
    ['-', '-'],
  ])('is not %j', (argument, name) => {
    expect(refused(['--profile=a', argument])?.replace('\u200e', '')).toBe(name);
  });

  it('is read as Windows reads it', () => {
    expect(refused(['/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port');
    expect(refused(['--REMOTE-DEBUGGING-PORT=9222'], 'win32')).toBe('--REMOTE-DEBUGGING-PORT');
  });

  it('is no switch that nobody knows', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-{1,2}[a-z][a-z-]{0,30}(=.*)?$/), (argument) => {
        fc.pre(!/^--(training|restore|verbose|no-sandbox)$|^--profile=/.test(argument));
        expect(refused([argument])).toBeDefined();
      }),
    );
  });

  it('may not be told by a variable to write down what pages say', () => {
    expect(refused([], 'linux', { ELECTRON_ENABLE_LOGGING: '1' })).toBe('ELECTRON_ENABLE_LOGGING');
    expect(refused([], 'linux', { ELECTRON_LOG_FILE: 'x' })).toBe('ELECTRON_LOG_FILE');
  });

  it('loses the variable of the connection keys, which virus scanners set for everybody', () => {
    const environment = { SSLKEYLOGFILE: '\\\\.\\scanner', PATH: '/bin' };
    expect(refused([], 'win32', environment)).toBeUndefined();
    dropDangerousVariables(environment);
    expect(environment).toEqual({ PATH: '/bin' });
  });
});
