/**
 * What Meta tells about the pharmacy's account, its number and its templates: for whoever can act on it. `at` is epoch ms.
 * - `restriction`: what is taken away, e.g. writing first, and until when; `until` null: nobody said.
 * - `violation`: what Meta found against its rules, in its own word, e.g. DRUGS.
 * - `account`: anything else of the account, in Meta's own words.
 * - `alert`: told with its severity.
 * - `quality`: the number's rating or its limit of people a day, in Meta's own words.
 * - `agent`: Meta's own automatic agent answers the customers now, or does no more.
 * - `marketing`: a customer stopped, or wants again, what is marketing to Meta.
 * - `failure`: an error that belongs to no message.
 */
export type AccountNotice = { at: number } & (
  | { kind: 'restriction'; restrictions: string[]; until: number | null }
  | { kind: 'violation'; violation: string }
  | { kind: 'account'; event: string }
  | { kind: 'alert'; severity: string; type: string; description: string }
  | { kind: 'quality'; event: string; limit: string | null }
  | { kind: 'number-name'; decision: string; name: string | null }
  | { kind: 'business-username'; username: string | null; status: string }
  | { kind: 'capability'; peoplePerDay: string | null }
  | { kind: 'security'; event: string }
  | { kind: 'template-status'; name: string; language: string; status: string; reason: string | null }
  | { kind: 'template-category'; name: string; language: string; before: string | null; after: string }
  | { kind: 'agent'; isAnswering: boolean }
  | { kind: 'marketing'; isWanted: boolean; phone: string | null; bsuid: string | null }
  | { kind: 'history-declined' }
  | { kind: 'failure'; code: number | null; description: string }
);
