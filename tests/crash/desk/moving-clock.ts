// The clock of this PC, as somebody sets it: what Date says in every thread of the process, while monotonic time and the
// timers go on. Import it before anything that asks for the time.
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const NAME = 'rosheta-crash-clock';

/** How far it is ahead of the real one, in ms; the threads share it. */
const shared = (getEnvironmentData(NAME) as SharedArrayBuffer | undefined) ?? new SharedArrayBuffer(8);
setEnvironmentData(NAME, shared);
const ahead = new Float64Array(shared);

const realNow = Date.now.bind(Date);
Date.now = () => realNow() + (ahead[0] ?? 0);

export function setClock(aheadMs: number): void {
  ahead[0] = aheadMs;
}
