import type { ConnectionState } from '../../domain/connection.ts';
import {
  DOWN_REASONS,
  type DownReason,
  type LinkHistory,
  type LinkHow,
} from '../../domain/reports/link-history.ts';
import type { Link } from '../../domain/transport-capabilities.ts';

/** A stretch in which a link was seen to be the same. Epoch ms. */
export interface LinkSpan {
  from: number;
  until: number;
  how: LinkHow;
  number: string | null;
}

/** Less is a hiccup that nobody missed anything by. */
const SHORTEST_GAP_MS = 60_000;

/** What a state is in the history. */
export function howLinkIs({ phase }: Pick<ConnectionState, 'phase'>): LinkHow {
  switch (phase) {
    case 'online':
      return 'up';
    case 'starting':
    case 'syncing':
      return 'starting';
    case 'offline':
      return 'disconnected';
    case 'qr':
    case 'pairing':
    case 'logged-out':
      return 'signed-out';
    case 'blocked':
      return 'blocked';
    case 'unavailable':
      return 'whatsapp-changed';
  }
}

interface Stretch {
  from: number;
  until: number;
  how: LinkHow;
}

/**
 * How a link was between two instants; undefined where nothing is known of it then.
 * @param spans all that touch the time, in order, with the last one before it.
 */
export function linkHistoryOf(
  link: Link,
  spans: readonly LinkSpan[],
  { from, until }: { from: number; until: number },
): LinkHistory | undefined {
  const stretches = withoutHoles(spans)
    .map((one) => ({ ...one, from: Math.max(one.from, from), until: Math.min(one.until, until) }))
    .filter((one) => one.from < one.until);
  if (stretches.length === 0) return undefined;
  const lengthOf = (of: readonly Stretch[]): number => of.reduce((sum, one) => sum + one.until - one.from, 0);
  const gaps = gapsIn(stretches).filter((gap) => lengthOf(gap) >= SHORTEST_GAP_MS);
  return {
    link,
    knownMs: lengthOf(stretches),
    upMs: lengthOf(stretches.filter(({ how }) => how === 'up')),
    gaps: gaps.length,
    longestMs: Math.max(0, ...gaps.map(lengthOf)),
    reasons: reasonsOf(gaps, lengthOf),
    numberChanges: numberChangesIn(spans, from, until),
  };
}

/** What lies between two spans nobody saw: the desk was off. */
function withoutHoles(spans: readonly LinkSpan[]): Stretch[] {
  return spans.flatMap(({ from, until, how }, index) => {
    const before = spans[index - 1];
    const hole: Stretch[] =
      before !== undefined && before.until < from
        ? [{ from: before.until, until: from, how: 'desk-off' }]
        : [];
    return [...hole, { from, until, how }];
  });
}

/** Stretches without the link that follow each other are one gap. */
function gapsIn(stretches: readonly Stretch[]): Stretch[][] {
  const gaps: Stretch[][] = [];
  let isOpen = false;
  for (const stretch of stretches) {
    if (stretch.how === 'up') isOpen = false;
    else if (isOpen) gaps.at(-1)?.push(stretch);
    else {
      gaps.push([stretch]);
      isOpen = true;
    }
  }
  return gaps;
}

/** A gap counts for what took most of it. */
function reasonsOf(
  gaps: readonly (readonly Stretch[])[],
  lengthOf: (of: readonly Stretch[]) => number,
): LinkHistory['reasons'] {
  const most = gaps.map((gap) => {
    const by = Map.groupBy(gap, ({ how }) => how);
    return [...by].toSorted(([, one], [, other]) => lengthOf(other) - lengthOf(one))[0]?.[0];
  });
  return DOWN_REASONS.flatMap((reason: DownReason) => {
    const ofReason = gaps.filter((_, index) => most[index] === reason);
    return ofReason.length === 0 ? [] : [{ reason, count: ofReason.length, ms: lengthOf(ofReason.flat()) }];
  });
}

function numberChangesIn(spans: readonly LinkSpan[], from: number, until: number): number {
  let changes = 0;
  let known: string | null = null;
  for (const span of spans) {
    if (span.number === null) continue;
    if (known !== null && known !== span.number && span.from >= from && span.from < until) changes += 1;
    known = span.number;
  }
  return changes;
}
