import { bridge } from './bridge.ts';

const LONGEST_MESSAGE = 4_000;

/**
 * Sends an unexpected error to the log of the main process, which masks numbers and long tokens.
 * Expected failures (an ErrorCode) are shown, not reported.
 */
export function report(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  // A failing report has nowhere left to go.
  bridge()
    .invoke('app.reportError', { message: message.slice(0, LONGEST_MESSAGE) })
    .catch(() => undefined);
}

/**
 * Chromium's own word that a size it told of has changed another one within the same picture, and that it tells of that
 * in the next. Nothing has failed; who listens to sizes is told once more.
 */
const SIZES_FOLLOW = /^ResizeObserver loop (?:completed with undelivered notifications|limit exceeded)\.?$/u;

/** What nobody caught reaches the log too. */
export function reportUncaught(target: Window): void {
  target.addEventListener('error', (event) => {
    const isFailure = event.error instanceof Error || !SIZES_FOLLOW.test(event.message);
    if (isFailure) report(event.error ?? event.message);
  });
  target.addEventListener('unhandledrejection', (event) => report(event.reason));
}
