/** WhatsApp allows 35 of its own letters; others may come. */
const USERNAME = /^[\p{L}\p{N}._]{1,64}$/u;

/**
 * The name that somebody chose for themselves on WhatsApp, without the @ that it comes with or not. It can be given up
 * and taken by somebody else, so it says nothing of who it is.
 * @returns null for what is none.
 */
export function readUsername(told: string | null | undefined): string | null {
  const bare = told?.trim().normalize('NFKC').replace(/^@/, '') ?? '';
  return USERNAME.test(bare) ? bare : null;
}

/** As it is shown and searched: `@mona.sample`. */
export const shownUsername = (username: string): string => `@${username}`;
