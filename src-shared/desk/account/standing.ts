import type { AccountNotice } from '../../domain/account-notice.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Meta never says that these are over: as long as somebody may still have to read them. */
const READ_WITHIN_MS = 30 * DAY_MS;
/** It comes again while it lasts. */
const FAILURE_MS = 2 * DAY_MS;

/** A way of paying is missing or was refused. */
export const PAYMENT_CODE = 131_042;
/** More than the number may send just now; what waits goes by itself. */
const THROTTLED_CODES: ReadonlySet<number> = new Set([4, 80_007, 130_429]);
/** Fewer of the texts that the pharmacy begins with are let through, because people did not want them. */
const LIMITED_CODES: ReadonlySet<number> = new Set([131_048, 131_064]);

export type AccountFailure = 'payment' | 'throttled' | 'limited';

/** Which of an account's own troubles a code is, whichever message it came with; null: none. */
export function accountFailureOf(code: number | null): AccountFailure | null {
  if (code === null) return null;
  if (code === PAYMENT_CODE) return 'payment';
  if (THROTTLED_CODES.has(code)) return 'throttled';
  return LIMITED_CODES.has(code) ? 'limited' : null;
}

export const isOfAccount = (code: number): boolean => accountFailureOf(code) !== null;

/** What stands of the account: the last word on each subject, until it is over. */
export interface Standing {
  /** One notice stands on each. Stored: never changes its words. */
  subject: string;
  /** This word says that there is no more to it. */
  isOver: boolean;
  /** Epoch ms; null: until Meta says so. */
  until: number | null;
}

const GONE: ReadonlySet<string> = new Set(['DISABLED_UPDATE', 'ACCOUNT_DELETED']);
const BACK: ReadonlySet<string> = new Set(['ACCOUNT_RECONNECTED', 'REINSTATE']);

/** null: nothing that stands, or another page shows it: who wants no marketing is a customer, a template is one. */
export function standingOf(notice: AccountNotice): Standing | null {
  const { kind, at } = notice;
  const stands = (subject: string, until: number | null = null): Standing => ({
    subject,
    isOver: false,
    until,
  });
  const over = (subject: string): Standing => ({ subject, isOver: true, until: null });
  switch (kind) {
    case 'restriction':
      return stands('restriction', notice.until);
    case 'account': {
      if (BACK.has(notice.ban ?? notice.event)) return over('account');
      return GONE.has(notice.event) ? stands('account') : null;
    }
    case 'agent': {
      const customer = customerOf(notice);
      if (customer === null) return notice.isAnswering ? stands('agent') : over('agent');
      const subject = `${OF_CUSTOMER}${customer}`;
      return notice.isAnswering ? stands(subject, at + READ_WITHIN_MS) : over(subject);
    }
    case 'quality':
      if (notice.event === 'UNFLAGGED') return over('quality');
      return notice.event === 'FLAGGED' ? stands('quality') : limitOf(notice.limit);
    case 'capability':
      return limitOf(notice.peoplePerDay);
    case 'number-name':
      return stands('number-name', notice.decision === 'APPROVED' ? at + READ_WITHIN_MS : null);
    case 'failure':
      return failureOf(notice.code, at);
    case 'alert':
      return stands(`alert ${notice.type}`, at + READ_WITHIN_MS);
    case 'violation':
    case 'business-username':
    case 'security':
    case 'history-declined':
      return stands(kind, at + READ_WITHIN_MS);
    case 'template-status':
    case 'template-category':
    case 'marketing':
      return null;
  }
}

/** What subjects of one conversation begin with. Stored: never changes. */
export const OF_CUSTOMER = 'agent ';

/** Whose conversation alone a notice is about, by their phone or else their id; null: it is about the account. */
export const customerOf = (notice: AccountNotice): string | null =>
  notice.kind === 'agent' ? (notice.phone ?? notice.bsuid ?? null) : null;

const limitOf = (limit: string | null): Standing | null =>
  limit === null ? null : { subject: 'limit', isOver: false, until: null };

function failureOf(code: number | null, at: number): Standing {
  const failure = accountFailureOf(code);
  const subject = failure ?? `failure ${code ?? ''}`;
  return { subject, isOver: false, until: endOf(failure, at) };
}

function endOf(failure: AccountFailure | null, at: number): number | null {
  if (failure === 'payment') return null;
  return at + (failure === 'throttled' ? HOUR_MS : FAILURE_MS);
}

const KEEPING: ReadonlySet<AccountNotice['kind']> = new Set(['restriction', 'account', 'agent']);

/** What keeps messages from going out or from coming in; everything else can be read later. */
export const keepsMessages = (notice: AccountNotice): boolean =>
  (KEEPING.has(notice.kind) && customerOf(notice) === null) ||
  (notice.kind === 'failure' && notice.code === PAYMENT_CODE);

const TROUBLING: ReadonlySet<AccountNotice['kind']> = new Set(['violation', 'security', 'failure']);

/** What a person does something about; the others are told for information. */
export function needsAttention(notice: AccountNotice): boolean {
  if (notice.kind === 'quality') return notice.event === 'FLAGGED';
  if (notice.kind === 'alert') return notice.severity !== 'INFORMATIONAL';
  if (notice.kind === 'number-name') return notice.decision === 'REJECTED';
  return TROUBLING.has(notice.kind) || keepsMessages(notice);
}

/** The first stands before what an account may live with. */
const WEIGHT: readonly AccountNotice['kind'][] = [
  ...(['account', 'restriction', 'agent', 'failure', 'violation', 'quality', 'alert'] as const),
  ...(['security', 'number-name', 'capability', 'business-username', 'history-declined'] as const),
];

/** Heaviest first, the newest of one weight before. */
export function byWeight(notices: readonly AccountNotice[]): AccountNotice[] {
  const weightOf = ({ kind }: AccountNotice): number => WEIGHT.indexOf(kind);
  return notices.toSorted((a, b) => weightOf(a) - weightOf(b) || b.at - a.at);
}
