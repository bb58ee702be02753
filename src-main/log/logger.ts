/**
 * The desk's logging port. Lines carry ids and codes, never bodies, full numbers or QR codes;
 * what slips through is masked by redact.ts.
 */
export interface Logger {
  error(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  info(message: string, ...details: unknown[]): void;
  debug(message: string, ...details: unknown[]): void;
}
