import { accountFailureOf } from '#shared/desk/account/standing.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { formatMoment } from '../i18n/time-format.ts';
import { isolate, isolateLtr, type Words } from '../i18n/use-words.ts';
import { peopleOf } from './people-of.ts';

export interface NoticeWords {
  what: string;
  /** What a person does about it; null where there is nothing to do. */
  advice: string | null;
}

const REPLIES = 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING';
const WRITING_FIRST = 'RESTRICTED_BIZ_INITIATED_MESSAGING';

/** What the account's owner would say to the pharmacist. */
export function noticeWords(notice: AccountNotice, words: Words): NoticeWords {
  const { t } = words;
  const says = (
    what: TextKey,
    advice: TextKey | null,
    values: Readonly<Record<string, string>> = {},
  ): NoticeWords => ({ what: t(what, values), advice: advice === null ? null : t(advice, values) });
  switch (notice.kind) {
    case 'account':
      return says('account.banned', 'account.banned-advice');
    case 'restriction':
      return restrictionWords(notice, words);
    case 'agent':
      return says('account.agent', 'account.agent-advice');
    case 'failure':
      return failureWords(notice, words);
    case 'violation':
      return says('account.violation', 'account.violation-advice', {
        violation: isolateLtr(notice.violation),
      });
    case 'quality':
      return notice.event === 'FLAGGED'
        ? says('account.quality', 'account.quality-advice')
        : limitWords(notice.limit, words);
    case 'capability':
      return limitWords(notice.peoplePerDay, words);
    case 'alert':
      return says('account.alert', null, { description: isolate(notice.description || notice.type) });
    case 'security':
      return says('account.security', 'account.security-advice');
    case 'number-name':
      return nameWords(notice, words);
    case 'business-username':
      return notice.status.toLowerCase() === 'deleted' || notice.username === null
        ? says('account.username-gone', null)
        : says('account.username', null, { username: isolateLtr(`@${notice.username}`) });
    case 'history-declined':
      return says('account.history-declined', 'account.history-declined-advice');
    case 'template-status':
    case 'template-category':
    case 'marketing':
      // Each is shown where it belongs, and none of them stands of the account.
      return { what: '', advice: null };
  }
}

function restrictionWords(
  { restrictions, until }: Extract<AccountNotice, { kind: 'restriction' }>,
  { t, language }: Words,
): NoticeWords {
  const what = restrictions.includes(REPLIES)
    ? t('account.restricted-replies')
    : t(restrictions.includes(WRITING_FIRST) ? 'account.restricted-first' : 'account.restricted');
  const end =
    until === null
      ? t('account.until-unknown')
      : t('account.until', { time: isolate(formatMoment(until, Date.now(), language)) });
  return { what: `${what} ${end}`, advice: t('account.restricted-advice') };
}

function failureWords(
  { code, description }: Extract<AccountNotice, { kind: 'failure' }>,
  { t }: Words,
): NoticeWords {
  const failure = accountFailureOf(code);
  if (failure !== null)
    return { what: t(`account.failure-${failure}`), advice: t(`account.failure-${failure}-advice`) };
  const said = [description, code === null ? '' : String(code)].filter((each) => each !== '').join(' · ');
  return { what: t('account.failure', { description: isolate(said) }), advice: null };
}

function limitWords(limit: string | null, { t, language }: Words): NoticeWords {
  const people = peopleOf(limit);
  if (people === null) return { what: t('account.limit-none'), advice: null };
  const many = new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en').format(people);
  return { what: t('account.limit', { people: isolateLtr(many) }), advice: t('account.limit-advice') };
}

function nameWords(
  { decision, name }: Extract<AccountNotice, { kind: 'number-name' }>,
  { t }: Words,
): NoticeWords {
  const values = { name: isolate(name ?? '') };
  switch (decision) {
    case 'APPROVED':
      return { what: t('account.name-approved', values), advice: null };
    case 'REJECTED':
      return { what: t('account.name-rejected', values), advice: t('account.name-rejected-advice') };
    default:
      return { what: t('account.name-waits', values), advice: null };
  }
}
