import type { Hyperlink } from '../hyperlinks/hyperlink.ts';

export type Style = 'bold' | 'italic' | 'strike' | 'code';

/** A stretch of a line that looks the same throughout. */
export type Run = { text: string; styles: readonly Style[]; link: Hyperlink | null };
