/** More than a screen shows; a film's address holds no bytes in memory, and a photo's about one megabyte. */
const KEPT = 60;

const urls = new Map<string, string>();

/** Keeps the address of a picture that is being sent, for its bubble; the oldest are given up. */
export function keepLocalPreview(clientKey: string, url: string): void {
  urls.set(clientKey, url);
  const oldest = urls.keys().next().value;
  if (urls.size <= KEPT || oldest === undefined) return;
  URL.revokeObjectURL(urls.get(oldest) ?? '');
  urls.delete(oldest);
}

/** What this window itself sent: shown at once, before main has stored it and without reading it again. */
export const findLocalPreview = (clientKey: string | null): string | undefined =>
  clientKey === null ? undefined : urls.get(clientKey);

/** Takes the address out, still valid: the file goes back to where it came from. */
export const forgetLocalPreview = (clientKey: string): boolean => urls.delete(clientKey);
