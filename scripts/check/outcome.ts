/** What one checking tool found. The output is shown only when it isn't ok, the note always. */
export type CheckOutcome = { ok: boolean; output: string; note?: string };
