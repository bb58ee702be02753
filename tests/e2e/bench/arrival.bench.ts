import type { Bridge } from '#shared/ipc/bridge.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { test } from '../support/fixtures.ts';

/** Not a test: how long a customer's message takes from WhatsApp to the eyes of the staff. */

const CONVERSATIONS = 300;
const ARRIVALS = 60;

interface Arrival {
  text: string;
  /** From the event's arrival in the window to the frame that shows it. */
  frames: number;
  shownAt: number;
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

test('arrival', async ({ desk, standIn }) => {
  test.setTimeout(180_000);
  const phoneOf = (index: number): string => `2010${String(10_000_000 + index)}@c.us`;
  // A second of WhatsApp's clock for each, all of them past: of one second the list would have its own order.
  const begin = Math.floor(Date.now() / 1000) - CONVERSATIONS - ARRIVALS;
  for (let index = 0; index < CONVERSATIONS; index++) {
    standIn.customerWrites({
      from: phoneOf(index),
      name: `عميل ${index}`,
      text: `بداية ${index};`,
      timestampSeconds: begin + index,
    });
  }
  await desk.chat(`بداية ${CONVERSATIONS - 1};`).waitFor({ timeout: 60_000 });

  const waiting = new Map<string, (arrival: Arrival) => void>();
  await desk.page.exposeFunction('roshetaBenchShown', (arrival: Arrival) =>
    waiting.get(arrival.text)?.(arrival),
  );
  await desk.page.evaluate(() => {
    const { rosheta, roshetaBenchShown } = window as unknown as {
      rosheta: Bridge;
      roshetaBenchShown: (arrival: object) => void;
    };
    rosheta.onEvent((channel, payload) => {
      if (channel !== 'message.recorded') return;
      const text = (payload as EventPayload<'message.recorded'>).message.content;
      let frames = 0;
      const look = (): void => {
        frames += 1;
        const rows = [...document.querySelectorAll('[data-testid="chat-item"]')];
        if (rows.some((row) => row.textContent.includes(text))) {
          roshetaBenchShown({ text, frames, shownAt: Date.now() });
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });

  const frames: number[] = [];
  const durationsMs: number[] = [];
  for (let index = 0; index < ARRIVALS; index++) {
    const text = `قياس ${index};`;
    const shown = new Promise<Arrival>((resolve) => waiting.set(text, resolve));
    const writtenAt = Date.now();
    const timestampSeconds = begin + CONVERSATIONS + index;
    standIn.customerWrites({ from: phoneOf((index * 37) % CONVERSATIONS), text, timestampSeconds });
    const arrival = await shown;
    frames.push(arrival.frames);
    durationsMs.push(arrival.shownAt - writtenAt);
  }

  console.log(`\nA message arrives, ${CONVERSATIONS} conversations in the list, ${ARRIVALS} messages:`);
  console.log(
    `  event in the window → shown: median frame ${quantile(frames, 0.5)}, p95 frame ${quantile(frames, 0.95)}`,
  );
  console.log(
    `  sent by WhatsApp → shown: median ${quantile(durationsMs, 0.5)} ms, p95 ${quantile(durationsMs, 0.95)} ms` +
      ' (through wa-js, the encrypted store and IPC; milliseconds of a noisy machine)',
  );
});
