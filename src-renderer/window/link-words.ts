import { isAccessLost, type ConnectionState } from '#shared/domain/connection.ts';
import type { TextKey } from '../i18n/catalogue.ts';

/** How a link stands, in a few words. */
export const statusKey = (state: ConnectionState): TextKey =>
  isAccessLost(state) ? 'links.no-access' : `status.${state.phase}`;
