import type { Lane } from './lane.ts';
import type { Life } from './life.ts';
import type { FromDesk, Report } from './protocol.ts';
import { DAY } from './world/world-time.ts';

const LIMIT_MS = 60_000;
/** Later than anything that was scheduled. */
const LATER_MS = 3 * DAY;
/** As long as the vault keeps what no row knows, and longer. */
const LONG_AFTER_MS = 40 * DAY;

/** The last life of a lane, which nobody kills: everything must come to its end, and the folder of files in order. */
export async function settleLane(lane: Lane): Promise<void> {
  const { time, whatsApp } = lane;
  time.setClockRight();
  time.pass(LATER_MS);
  whatsApp.history.begin({ isFaultless: true });
  let report: Report | undefined;
  const settled = lastLife(lane, async (life, hear) => {
    lane.askAgain(life);
    for (;;) {
      const changed = hear('changed');
      const reported = hear('report');
      life.tell({ kind: 'report' });
      ({ report } = await reported);
      if (isDone(report, lane)) break;
      bringOn(report, lane, life);
      await changed;
    }
  });
  await settled.catch((error: unknown) => {
    throw new Error(`left to do: ${JSON.stringify(report)}`, { cause: error });
  });
  time.pass(LONG_AFTER_MS);
  await lastLife(lane, async (life, hear) => {
    const tidied = hear('tidied');
    life.tell({ kind: 'tidy' });
    await tidied;
  });
}

/** Resolves with the next thing of a kind that the desk says. */
type Hear = <K extends FromDesk['kind']>(kind: K) => Promise<Extract<FromDesk, { kind: K }>>;

async function lastLife(lane: Lane, work: (life: Life, hear: Hear) => Promise<void>): Promise<void> {
  const listeners = new Map<string, (message: FromDesk) => void>();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => {});
  const hear: Hear = (kind) => {
    const heard = Promise.withResolvers<Extract<FromDesk, { kind: typeof kind }>>();
    listeners.set(kind, (message) => {
      if (isOf(kind, message)) heard.resolve(message);
    });
    const first = Promise.race([heard.promise, ended.promise]);
    // Nobody may be waiting for it when the life ends as it should.
    first.catch(() => {});
    return first;
  };
  const ready = hear('ready');
  const life = lane.start(null, {
    onReady: () => {},
    onHeard: (message) => {
      listeners.get(message.kind)?.(message);
      // What is stored or granted changes what is left to do as well.
      if (message.kind === 'stored' || message.kind === 'granted')
        listeners.get('changed')?.({ kind: 'changed' });
    },
  });
  const limit = setTimeout(() => life.kill(), LIMIT_MS);
  void life.ended.then(() => ended.reject(new Error('the desk did not come to an end')));
  await ready;
  await work(life, hear);
  life.tell({ kind: 'quit' });
  await life.ended;
  clearTimeout(limit);
}

const isOf = <K extends FromDesk['kind']>(
  kind: K,
  message: FromDesk,
): message is Extract<FromDesk, { kind: K }> => message.kind === kind;

function isDone(report: Report, { whatsApp, staff }: Lane): boolean {
  const { isCaughtUp, waiting, acting, followUps, givenUp, missed } = report;
  const downloads = report.downloads.filter(({ waMessageId }) => !whatsApp.expired.has(waMessageId));
  const open = [...givenUp, ...missed, ...downloads, ...staff.ungranted];
  return isCaughtUp && waiting + acting + followUps + open.length === 0;
}

/** People do what is left to people, and time passes. */
function bringOn({ givenUp, missed, downloads, followUps }: Report, lane: Lane, life: Life): void {
  if (followUps > 0) {
    lane.time.pass(LATER_MS);
    life.tell({ kind: 'clock', aheadMs: lane.time.aheadMs });
    life.tell({ kind: 'wake' });
  }
  for (const message of givenUp) lane.decide(message, life);
  for (const id of missed) life.tell({ kind: 'send-missed', id });
  for (const { messageId } of downloads) life.tell({ kind: 'retry-download', messageId });
}
