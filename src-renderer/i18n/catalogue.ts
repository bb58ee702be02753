import type { ErrorCode } from '../../src-shared/domain/errors.ts';
import type { ConnectionState, OfflineReason } from '../../src-shared/domain/connection.ts';
import type { MessageStatus } from '../../src-shared/domain/message.ts';
import type { arPlurals, arTexts } from './ar.ts';

/** Keys the contract demands: a new error code or state asks for its words here. */
type DemandedKey =
  | `error.${ErrorCode}`
  | `status.${ConnectionState['phase']}`
  | `offline.${OfflineReason}`
  | `tick.${MessageStatus}`;

export type Texts = Record<DemandedKey, string> & Record<string, string>;
export type Plurals<Form extends string> = Record<string, Record<Form, string>>;

export type TextKey = keyof typeof arTexts;
export type PluralKey = keyof typeof arPlurals;
export type Language = 'ar' | 'en';

/** What another language must fill: every key, no other. */
export type TextCatalogue = Readonly<Record<TextKey, string>>;
export type PluralCatalogue<Form extends string> = Readonly<
  Record<PluralKey, Readonly<Record<Form, string>>>
>;
