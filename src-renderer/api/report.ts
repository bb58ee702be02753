/**
 * Hands an unexpected error to the window's own error event, where the main process's log picks it up.
 * Expected failures (an {@link ErrorCode}) are shown, not reported.
 */
export function report(error: unknown): void {
  globalThis.reportError(error);
}
