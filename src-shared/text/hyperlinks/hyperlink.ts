import type { JudgedHost } from './judge-host.ts';

/** What somebody can go to from a text. `doubt`: why it may be another place than it looks like, and `like`: which. */
export type Hyperlink =
  | ({ kind: 'web'; url: string; host: string } & JudgedHost)
  | { kind: 'email'; url: string; address: string }
  /** E.164 digits. */
  | { kind: 'phone'; phone: string }
  | { kind: 'place'; latitude: number; longitude: number }
  /** Whom “@” calls, by the digits of a privacy id or a number; `phone` where they are certainly written like a number. */
  | { kind: 'person'; id: string; phone: string | null };

/** `text.slice(from, to)` is where it stands. */
export type FoundHyperlink = { from: number; to: number; link: Hyperlink };

/** Reads what looks like a phone number; undefined for any other number. */
export type ReadNumber = (written: string) => string | undefined;
