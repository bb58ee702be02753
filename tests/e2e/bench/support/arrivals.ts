import { EVENT_CHANNEL } from '#shared/ipc/bridge.ts';
import type { Desk } from '../../support/desk.ts';

/** Of a screen that draws sixty times a second; ms. */
export const FRAME_MS = 1000 / 60;

export interface Arrival {
  text: string;
  /** Main handed it to the window, and the frame that shows it was painted; epoch ms. */
  sentAt: number;
  shownAt: number;
}

interface MainNotes {
  roshetaBenchSent?: { text: string; at: number }[];
}

interface WindowNotes {
  roshetaBenchShown?: Map<string, number>;
  roshetaBenchGaps?: number[];
}

/** Notes from now on when main tells the window of a message, and when each of these texts is first painted in the chat list. */
export async function watchArrivals(desk: Desk, texts: string): Promise<void> {
  await desk.app.evaluate(({ webContents }, channel) => {
    const notes = globalThis as MainNotes;
    notes.roshetaBenchSent = [];
    const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://'));
    if (!contents) throw new Error('no desk');
    const send = contents.send.bind(contents);
    contents.send = (name, ...told: unknown[]) => {
      const events = name === channel ? (told[0] as [string, { message: { content: string } }][]) : [];
      const at = performance.timeOrigin + performance.now();
      for (const [event, payload] of events)
        if (event === 'message.recorded') notes.roshetaBenchSent?.push({ text: payload.message.content, at });
      send(name, ...told);
    };
  }, EVENT_CHANNEL);
  await desk.page.evaluate((pattern) => {
    const notes = window as WindowNotes;
    const shown = (notes.roshetaBenchShown = new Map<string, number>());
    const gaps: number[] = (notes.roshetaBenchGaps = []);
    const written = new RegExp(pattern, 'g');
    let last = performance.now();
    const look = (now: number): void => {
      gaps.push(now - last);
      last = now;
      const list = document.querySelector('[data-testid="chat-list"]')?.textContent ?? '';
      const fresh = [...list.matchAll(written)].map(([text]) => text).filter((text) => !shown.has(text));
      if (fresh.length > 0) {
        // A message to oneself is heard when the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const at = performance.timeOrigin + performance.now();
          for (const text of fresh) if (!shown.has(text)) shown.set(text, at);
        });
        port1.start();
        port2.postMessage(null);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, texts);
}

/** @returns how many of them are on the screen by now. */
export const countShown = (desk: Desk): Promise<number> =>
  desk.page.evaluate(() => (window as WindowNotes).roshetaBenchShown?.size ?? 0);

/**
 * What was told since the watching began or was asked last, as far as it was shown. Of what newer chats have pushed out of the list
 * before it was drawn counts when they were shown: the frame then was as far as that.
 */
export async function takeArrivals(desk: Desk): Promise<{ arrivals: Arrival[]; frameGaps: number[] }> {
  const sent = await desk.app.evaluate(() => (globalThis as MainNotes).roshetaBenchSent?.splice(0) ?? []);
  const { shown, gaps } = await desk.page.evaluate(() => {
    const { roshetaBenchShown, roshetaBenchGaps } = window as WindowNotes;
    return { shown: [...(roshetaBenchShown ?? [])], gaps: roshetaBenchGaps?.splice(0) ?? [] };
  });
  const shownAt = new Map(shown);
  let later = Number.POSITIVE_INFINITY;
  const arrivals = sent.toReversed().map(({ text, at }) => {
    later = Math.min(later, shownAt.get(text) ?? Number.POSITIVE_INFINITY);
    return { text, sentAt: at, shownAt: shownAt.get(text) ?? later };
  });
  const shownOnes = arrivals.filter((arrival) => Number.isFinite(arrival.shownAt));
  return { arrivals: shownOnes.toReversed(), frameGaps: gaps };
}

export const framesOf = ({ sentAt, shownAt }: Arrival): number => (shownAt - sentAt) / FRAME_MS;
