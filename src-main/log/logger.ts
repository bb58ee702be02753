/**
 * The desk's logging port. Lines carry ids and codes, never bodies, full numbers or QR codes;
 * what slips through is masked by redact.ts. A healthy day has no line above info.
 */
export interface Logger {
  /** Something failed that staff or we must act on; also any defect, whether or not its work is tried again. */
  error(message: string, ...details: unknown[]): void;
  /** It is odd, or it was healed or is tried again without anybody. */
  warn(message: string, ...details: unknown[]): void;
  /** A milestone of the day: it is opened, linked, caught up, copied. */
  info(message: string, ...details: unknown[]): void;
  /** What is usual and frequent; only written with `--verbose`. */
  debug(message: string, ...details: unknown[]): void;
}
