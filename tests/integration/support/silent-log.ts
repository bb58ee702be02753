import type { Logger } from '#main/log/logger.ts';

const silent = (): void => {};
export const silentLog: Logger = { error: silent, warn: silent, info: silent, debug: silent };
