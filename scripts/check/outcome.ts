/** What one checking tool found. The output is shown only when it isn't ok. */
export type CheckOutcome = { ok: boolean; output: string };
