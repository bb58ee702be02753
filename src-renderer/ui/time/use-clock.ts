import { create } from 'zustand';

const EVERY_MS = 10_000;

/**
 * What is read off the time, renewed every ten seconds. One timer serves the whole window, and only who reads
 * something else than before is drawn again.
 */
const useTime = create<number>(() => Date.now());
setInterval(() => useTime.setState(Date.now(), true), EVERY_MS);

export const useClock = <T extends string | number | boolean>(read: (now: number) => T): T => useTime(read);

/** The minute it is, epoch ms: for times that are told by how far away they are. */
export const useMinute = (): number => useClock((at) => at - (at % 60_000));
