import type { Page } from 'puppeteer-core';
import { onTestFinished, vi } from 'vitest';

/** A page that answers whatever is evaluated in it with what the test says, one answer after the other. */
export function pageAnswering(...answers: (() => unknown)[]): Page {
  return {
    evaluate: async () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('the test expected no further question');
      return answer();
    },
  } as unknown as Page;
}

export const answers = (value: unknown) => (): unknown => value;
export const breaks = (): never => {
  throw new Error('Execution context was destroyed');
};
export const isSilent = (): Promise<never> => new Promise(() => {});

export function onOwnTime(): void {
  vi.useFakeTimers({ now: Date.UTC(2027, 2, 1, 8) });
  onTestFinished(() => void vi.useRealTimers());
}

/** What becomes of a call when so much time has passed. */
export async function after<T>(ms: number, call: Promise<T>): Promise<T> {
  // Before the time passes, because a call may fail meanwhile.
  const settled = call.then(
    (value) => () => value,
    (error: unknown) => (): never => {
      throw error;
    },
  );
  await vi.advanceTimersByTimeAsync(ms);
  return (await settled)();
}
