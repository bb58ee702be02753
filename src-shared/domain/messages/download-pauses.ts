/**
 * How long the file of a message is left alone after each try in vain, in ms; there are no further tries by themselves.
 * WhatsApp keeps a file for about two weeks.
 */
export const DOWNLOAD_PAUSES_MS: readonly number[] = [5_000, 30_000, 300_000, 3_600_000];
