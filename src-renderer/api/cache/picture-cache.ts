import { pictureUrl } from '#shared/domain/customers/picture-size.ts';

/** More than several screens of rows. */
const MOST_KEPT = 400;

/** Addresses in this window, the one that was used last at the end. */
const kept = new Map<string, string>();
/** Another one after everything was forgotten: what is still on its way is for nobody. */
let epoch = 0;
const waiting = new Map<string, Set<() => void>>();

/** At once, where the picture is there already: a row that is scrolled back asks for nothing and does not flicker. */
export function findPictureUrl(customerId: number, version: number): string | undefined {
  const key = pictureUrl(customerId, version);
  const url = kept.get(key);
  if (url !== undefined) {
    kept.delete(key);
    kept.set(key, url);
  }
  return url;
}

/** Reads it once, however many ask. @returns a function that stops waiting for it. */
export function loadPicture(customerId: number, version: number, onLoaded: () => void): () => void {
  const key = pictureUrl(customerId, version);
  const listeners = waiting.get(key) ?? new Set();
  listeners.add(onLoaded);
  if (!waiting.has(key)) {
    waiting.set(key, listeners);
    void read(key);
  }
  return () => void listeners.delete(onLoaded);
}

/** Nothing of it stays in the memory of a locked desk. */
export function forgetPictures(): void {
  epoch += 1;
  for (const url of kept.values()) URL.revokeObjectURL(url);
  kept.clear();
}

async function read(key: string): Promise<void> {
  const mine = epoch;
  try {
    const response = await fetch(key);
    // Gone meanwhile: the initials are shown, until the list of pictures says so too.
    const blob = response.ok ? await response.blob() : undefined;
    if (blob !== undefined && mine === epoch) keep(key, URL.createObjectURL(blob));
  } catch {
    // The same of a desk that was locked in between.
  } finally {
    const listeners = waiting.get(key) ?? [];
    waiting.delete(key);
    for (const tell of listeners) tell();
  }
}

function keep(key: string, url: string): void {
  kept.set(key, url);
  const [oldest] = kept.keys();
  if (kept.size <= MOST_KEPT || oldest === undefined) return;
  URL.revokeObjectURL(kept.get(oldest) ?? '');
  kept.delete(oldest);
}
