import type { ConnectionState } from '#shared/domain/connection.ts';
import classes from './connection-status.module.css';
import { isAccessLost } from '#shared/domain/connection.ts';

const LIGHTS: Record<ConnectionState['phase'], 'green' | 'amber' | 'red' | 'grey'> = {
  starting: 'amber',
  qr: 'grey',
  pairing: 'grey',
  syncing: 'amber',
  online: 'green',
  offline: 'red',
  'logged-out': 'grey',
  unavailable: 'red',
  blocked: 'red',
};

/** The light of one link. The words beside it, or its name, say the same. */
export function LinkLight({ state, isPlay = false }: { state: ConnectionState; isPlay?: boolean }) {
  const light = isAccessLost(state) ? 'red' : LIGHTS[state.phase];
  return <span className={classes.light} data-light={isPlay ? 'grey' : light} aria-hidden="true" />;
}
