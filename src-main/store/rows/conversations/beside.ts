import { sql, type RawBuilder } from 'kysely';

/**
 * What a conversation's row says of what is to be looked up beside it, bit by bit. The database's own triggers keep it, see the
 * migration conversation-beside.
 */
const BESIDE = { labels: 1, gaps: 2, marks: 4, otherAccounts: 8 } as const;

type Kind = keyof typeof BESIDE;

/** Whether any of these is there. */
const has = (kinds: readonly Kind[]) =>
  sql`conversations.beside & ${sql.lit(kinds.reduce((bits, kind) => bits | BESIDE[kind], 0))}`;

/** The look-up where there is anything to find, else NULL. */
export const whereBeside = <T>(kinds: readonly Kind[], lookedUp: RawBuilder<T>): RawBuilder<T | null> =>
  sql<T | null>`CASE WHEN ${has(kinds)} THEN ${lookedUp} END`;

/** What is looked up where the conversation has other accounts than the one it began with, else what that one says. */
export const ofAccounts = <T>(ofFirst: RawBuilder<T>, lookedUp: RawBuilder<T>): RawBuilder<T> =>
  sql<T>`CASE WHEN ${has(['otherAccounts'])} THEN ${lookedUp} ELSE ${ofFirst} END`;
