const CHECK_EVERY_MS = 60_000;

/** Peers measured 400 MB for a healthy page and 1.35 GB for one that had leaked for days. */
export const PAGE_MEMORY_LIMIT_BYTES = 1_500 * 1024 * 1024;

/**
 * Watches the page's memory once a minute and reports each time it is over the limit.
 * `readBytes` returns undefined while there is no process. Returns a function that stops it.
 */
export function watchMemory(
  readBytes: () => number | undefined,
  onExceeded: (bytes: number) => void,
): () => void {
  const timer = setInterval(() => {
    const bytes = readBytes();
    if (bytes !== undefined && bytes > PAGE_MEMORY_LIMIT_BYTES) onExceeded(bytes);
  }, CHECK_EVERY_MS);
  return () => clearInterval(timer);
}
