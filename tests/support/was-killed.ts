/** How a process ended, as Node says it. */
export interface Exit {
  code: number | null;
  signal: string | null;
}

/** Whether it was killed, by itself or by another: Windows knows no signals, and says 1. */
export function wasKilled({ code, signal }: Exit): boolean {
  return signal === 'SIGKILL' || (process.platform === 'win32' && code === 1);
}
