import type { ConnectionState } from '#shared/domain/connection.ts';
import type { TextKey } from '../i18n/catalogue.ts';

/** Why somebody has to mend what the account is reached with, and no code helps. */
export const isAccessLost = (state: ConnectionState): boolean =>
  state.phase === 'logged-out' && (state.reason === 'access-refused' || state.reason === 'not-set-up');

/** How a link stands, in a few words. */
export const statusKey = (state: ConnectionState): TextKey =>
  isAccessLost(state) ? 'links.no-access' : `status.${state.phase}`;
