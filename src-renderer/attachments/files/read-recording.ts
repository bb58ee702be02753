import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { MediaAppearance } from '#shared/domain/messages/attachment.ts';

/** A film or sound as this window's Chromium reads it; null when it cannot. */
export function readRecording(kind: 'video' | 'audio', url: string): Promise<MediaAppearance | null> {
  const element = document.createElement(kind);
  element.preload = 'metadata';
  return new Promise((resolve) => {
    const finish = (appearance: MediaAppearance | null): void => {
      element.removeAttribute('src');
      element.load();
      resolve(appearance);
    };
    element.addEventListener('error', () => finish(null), { once: true });
    element.addEventListener(
      'loadedmetadata',
      () => {
        const isFilm = element instanceof HTMLVideoElement;
        const width = isFilm ? element.videoWidth : 0;
        const height = isFilm ? element.videoHeight : 0;
        // Chromium plays the sound of a film whose pictures it cannot decode.
        if (isFilm && width === 0) finish(null);
        else {
          finish({
            ...UNKNOWN_APPEARANCE,
            width: width || null,
            height: height || null,
            durationMs: Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : null,
          });
        }
      },
      { once: true },
    );
    element.src = url;
  });
}
