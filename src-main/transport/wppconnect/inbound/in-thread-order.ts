/** In 2009: before it there was no WhatsApp. */
const FIRST_MS = 1_230_768_000_000;

/**
 * Oldest first. A message whose time cannot be true stays behind the one before it in the thread, and messages of the
 * same second stay as WhatsApp has them.
 */
export function inThreadOrder<M extends { sentAt: number }>(thread: readonly M[], nowMs: number): M[] {
  let at = 0;
  const placed = thread.map((message) => {
    if (message.sentAt >= FIRST_MS && message.sentAt < nowMs) at = message.sentAt;
    return { message, at };
  });
  return placed.sort((one, other) => one.at - other.at).map(({ message }) => message);
}
