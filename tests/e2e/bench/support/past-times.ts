/** More than the desk takes for one time of two messages that were on their way, however slowly the machine lets them come. */
const APART_S = 60;
/** So many are written at most. */
const MOST = 8_000;

/**
 * WhatsApp's time of a message of a bench, epoch seconds: each later than the one before and all of them past, because of one second
 * the list has its own order. A second apart would not do: on a machine that lets one come in a second, each is as late as the
 * next, the desk learns from them that its own clock goes wrong, and puts the ones that follow above those of a burst.
 */
export function pastTimes(nowMs: number = Date.now()): (index: number) => number {
  const beginS = Math.floor(nowMs / 1000) - MOST * APART_S;
  return (index) => beginS + index * APART_S;
}
