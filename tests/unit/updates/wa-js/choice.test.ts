import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  candidates,
  inOrder,
  UNTRIED,
  worthKeeping,
} from '#main/updates/wa-js/choice.ts';

describe('candidates', () => {
  it('are the newer updates, newest first, and the program’s own', () => {
    const stored = ['4.5.9', '4.10.0', '4.6.0', '4.6.1', '4.7.0-alpha.0'];
    expect(candidates('4.6.0', stored)).toEqual(['4.10.0', '4.7.0-alpha.0', '4.6.1', '4.6.0']);
  });

  it('are only the program’s own when that is the newest', () => {
    expect(candidates('5.0.0', ['4.6.1', '5.0.0'])).toEqual(['5.0.0']);
  });
});

describe('health', () => {
  const all = ['4.6.2', '4.6.1', '4.6.0'];

  it('skips what did not become ready, and goes on with the next', () => {
    const health = afterFailure(all, UNTRIED, '4.6.2');
    expect(inOrder(all, health)).toEqual(['4.6.1', '4.6.0']);
    expect(inOrder(all, afterFailure(all, health, '4.6.1'))).toEqual(['4.6.0']);
  });

  it('begins with the newest again when none became ready', () => {
    const health = all.reduce((health, version) => afterFailure(all, health, version), UNTRIED);
    expect(health.failed).toEqual([]);
    expect(inOrder(all, health)[0]).toBe('4.6.2');
  });

  it('uses a newer one although the older ones are skipped', () => {
    const health = afterFailure(all, UNTRIED, '4.6.2');
    expect(inOrder(['4.6.3', ...all], health)[0]).toBe('4.6.3');
  });

  it('takes back what works after all, and remembers the update that worked last', () => {
    const failed = afterFailure(all, UNTRIED, '4.6.2');
    expect(afterSuccess('4.6.0', failed, '4.6.2')).toEqual({ failed: [], worked: '4.6.2' });
    expect(afterSuccess('4.6.0', { failed: ['4.6.2'], worked: '4.6.1' }, '4.6.0')).toEqual({
      failed: ['4.6.2'],
      worked: '4.6.1',
    });
  });

  it('always leaves something to use, and reaches whichever works', () => {
    fc.assert(
      fc.property(
        fc.subarray(all, { minLength: 1 }),
        fc.array(fc.constantFrom(...all)),
        fc.nat(2),
        (here, past, works) => {
          let health = past.reduce((health, version) => afterFailure(here, health, version), UNTRIED);
          const good = here[works % here.length];
          // Twice through all of them: the rest of this round, and one more.
          for (let tries = 0; tries < here.length * 2; tries++) {
            const next = inOrder(here, health)[0];
            expect(here).toContain(next);
            if (next === good) return;
            health = afterFailure(here, health, next ?? '');
          }
          expect.unreachable(`${good} is never tried`);
        },
      ),
    );
  });
});

describe('worthKeeping', () => {
  it('is the newest, and the last that worked', () => {
    const all = ['4.6.3', '4.6.2', '4.6.1', '4.6.0'];
    expect(worthKeeping(all, { failed: ['4.6.3'], worked: '4.6.1' })).toEqual(['4.6.3', '4.6.1']);
    expect(worthKeeping(all, { failed: [], worked: null })).toEqual(['4.6.3']);
  });
});
