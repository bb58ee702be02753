/** Under this name the process tells its threads where the bundled store worker lies. */
export const BUNDLED_WORKER = 'rosheta-crash-store-worker';
