import type { AlertKind } from '#shared/domain/alerts/alert-settings.ts';

/** A note of a glass bell: when it is struck, in seconds, and how high it is, in hertz. */
export interface Tone {
  at: number;
  hertz: number;
}

/** How long a bell rings out, in seconds. */
export const RINGS_OUT = 0.6;

/**
 * Each kind is known without looking: a message falls by two notes, a prescription climbs by three, what is late knocks
 * twice and again, a mention is one high call.
 */
export const TONES: Record<AlertKind, readonly Tone[]> = {
  message: [
    { at: 0, hertz: 988 },
    { at: 0.13, hertz: 740 },
  ],
  prescription: [
    { at: 0, hertz: 659 },
    { at: 0.13, hertz: 831 },
    { at: 0.26, hertz: 988 },
  ],
  late: [
    { at: 0, hertz: 587 },
    { at: 0.16, hertz: 587 },
    { at: 0.5, hertz: 587 },
    { at: 0.66, hertz: 494 },
  ],
  mention: [
    { at: 0, hertz: 1319 },
    { at: 0.18, hertz: 1319 },
  ],
};
