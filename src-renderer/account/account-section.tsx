import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { customerOf, keepsMessages, needsAttention } from '#shared/desk/account/standing.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { formatMoment } from '../i18n/time-format.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { SettingsSection } from '../ui/settings/settings-section.tsx';
import { useMinute } from '../ui/time/use-clock.ts';
import notes from '../ui/settings/notes.module.css';
import { useAccountNotices } from './account-api.ts';
import classes from './account.module.css';
import { noticeWords } from './notice-words.ts';

/** What WhatsApp's server says of the account; not there while it says nothing. */
export function AccountSection() {
  const { t } = useWords();
  // What is about one customer stands in their conversation.
  const notices = useAccountNotices().filter((notice) => customerOf(notice) === null);
  if (notices.length === 0) return null;
  return (
    <SettingsSection title={t('account.title')} testId="account-notices">
      <ul className={notes.notes}>
        {notices.map((notice) => (
          <Notice key={JSON.stringify(notice)} notice={notice} />
        ))}
      </ul>
    </SettingsSection>
  );
}

function Notice({ notice }: { notice: AccountNotice }) {
  const words = useWords();
  const now = useMinute();
  const { what, advice } = noticeWords(notice, words);
  const Icon = needsAttention(notice) ? IconAlertTriangle : IconInfoCircle;
  return (
    <li className={notes.note} data-kind={notice.kind} data-tone={toneOf(notice)}>
      <Icon {...ICON.control} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.what}>{what}</p>
        {advice === null ? null : <p>{advice}</p>}
        <p className={classes.when}>
          {words.t('account.said-at', { time: isolate(formatMoment(notice.at, now, words.language)) })}
        </p>
      </div>
    </li>
  );
}

function toneOf(notice: AccountNotice): 'red' | 'amber' | 'calm' {
  if (keepsMessages(notice)) return 'red';
  return needsAttention(notice) ? 'amber' : 'calm';
}
