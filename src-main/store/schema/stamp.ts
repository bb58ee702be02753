import { sql, type RawBuilder } from 'kysely';

/**
 * The new `updated_at` of a row, epoch ms. It only moves forward, also when the clock is set back: of two states of a row
 * the one with the later stamp is the newer one, and the window goes by that.
 */
export const stamp = (now: number): RawBuilder<number> => sql<number>`max(${now}, updated_at + 1)`;
