import { describe, expect, it } from 'vitest';
import { howLinkIs, linkHistoryOf, type LinkSpan } from '#shared/desk/reports/link-history.ts';

const HOUR = 3_600_000;
const span = (from: number, until: number, how: LinkSpan['how'], number: string | null = null): LinkSpan => ({
  from: from * HOUR,
  until: until * HOUR,
  how,
  number,
});
const day = { from: 0, until: 24 * HOUR };

describe('how a link was', () => {
  it('is the share of the time that is known, with each stretch in which it was not there', () => {
    const spans = [span(0, 10, 'up'), span(10, 12, 'disconnected'), span(12, 24, 'up')];
    expect(linkHistoryOf('web', spans, day)).toEqual({
      link: 'web',
      knownMs: 24 * HOUR,
      upMs: 22 * HOUR,
      gaps: 1,
      longestMs: 2 * HOUR,
      reasons: [{ reason: 'disconnected', count: 1, ms: 2 * HOUR }],
      numberChanges: 0,
    });
  });

  it('counts what nobody saw as the desk being off, with what came before it is there again as one gap', () => {
    const spans = [span(0, 9, 'up'), span(21, 21.05, 'starting'), span(21.05, 24, 'up')];
    expect(linkHistoryOf('web', spans, day)).toMatchObject({
      gaps: 1,
      longestMs: 12.05 * HOUR,
      reasons: [{ reason: 'desk-off', count: 1 }],
    });
  });

  it('begins when the link was first there, and ends with the period', () => {
    const spans = [span(20, 30, 'up')];
    expect(linkHistoryOf('cloud', spans, day)).toMatchObject({ knownMs: 4 * HOUR, upMs: 4 * HOUR, gaps: 0 });
    expect(linkHistoryOf('cloud', spans, { from: 40 * HOUR, until: 50 * HOUR })).toBeUndefined();
  });

  it('leaves out what is shorter than a minute, and says when the number was another one', () => {
    const spans = [
      span(0, 5, 'up', '20100'),
      span(5, 5.01, 'disconnected', '20100'),
      span(5.01, 8, 'up', '20100'),
      span(8, 24, 'up', '20111'),
    ];
    expect(linkHistoryOf('web', spans, day)).toMatchObject({ gaps: 0, reasons: [], numberChanges: 1 });
    // A change of before the period is none of it.
    expect(linkHistoryOf('web', spans, { from: 9 * HOUR, until: 20 * HOUR })).toMatchObject({
      numberChanges: 0,
    });
  });

  it('is one of few words for all that a link can be', () => {
    expect(
      (['online', 'syncing', 'offline', 'qr', 'logged-out', 'blocked', 'unavailable'] as const).map((phase) =>
        howLinkIs({ phase }),
      ),
    ).toEqual(['up', 'starting', 'disconnected', 'signed-out', 'signed-out', 'blocked', 'whatsapp-changed']);
  });
});
