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

/** What nobody caught reaches the log too. */
export function reportUncaught(target: Window): void {
  target.addEventListener('error', (event) => report(event.error ?? event.message));
  target.addEventListener('unhandledrejection', (event) => report(event.reason));
}
