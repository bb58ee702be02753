import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { CloudCredentialsView } from '#shared/domain/cloud/credentials.ts';
import type { SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords, type Words } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useCheckSetUp, useSubscribe } from '../cloud-api.ts';
import classes from './cloud.module.css';

const CREDENTIAL_NAMES = [
  'phoneNumberId',
  'businessAccountId',
  'accessToken',
  'appSecret',
  'verifyToken',
] as const;

const PICTURES = {
  good: IconCircleCheck,
  attention: IconAlertTriangle,
  bad: IconCircleX,
  unknown: IconHelpCircle,
};

/** Everything that must be right before messages come and go, each with what to do where it is not. */
export function CheckSection({
  credentials,
  isUnsaved,
}: {
  credentials: CloudCredentialsView;
  /** Something is typed above that is not saved: the checks look at what is. */
  isUnsaved: boolean;
}) {
  const { t, language } = useWords();
  const check = useCheckSetUp();
  const subscribe = useSubscribe();
  const report = check.data;
  const subscribedKey = credentials.callbackUrl === null ? 'cloud.subscribed-app' : 'cloud.subscribed';
  return (
    <SettingsSection title={t('cloud.check-title')} hint={t('cloud.check-hint')} testId="cloud-check">
      {check.isError ? <ErrorNotice code={errorCodeOf(check.error)} /> : null}
      {report === undefined ? null : (
        <>
          <ul className={classes.checks} data-testid="cloud-results">
            {report.results.map((result, index) => (
              <CheckRow
                key={result.check}
                result={result}
                isSaid={report.results.slice(0, index).some(({ finding }) => finding === result.finding)}
              />
            ))}
          </ul>
          <p className={classes.said}>
            {t('cloud.check-done', { time: isolate(formatFull(report.at, language)) })}
          </p>
        </>
      )}
      {isUnsaved ? <p className={classes.said}>{t('cloud.check-unsaved')}</p> : null}
      <div className={classes.buttons}>
        <Button
          loading={check.isPending}
          disabled={isUnsaved}
          onClick={() => check.mutate()}
          data-testid="cloud-check-run"
        >
          {t('cloud.check-run')}
        </Button>
        <Button
          variant="default"
          loading={subscribe.isPending}
          disabled={isUnsaved}
          onClick={() => subscribe.mutate(undefined, { onSuccess: () => check.mutate() })}
          data-testid="cloud-subscribe"
        >
          {t('cloud.subscribe')}
        </Button>
      </div>
      {subscribe.data === undefined ? null : (
        <p role="status" className={classes.said}>
          {t(subscribe.data.isDone ? subscribedKey : 'cloud.subscribe-failed')}
        </p>
      )}
    </SettingsSection>
  );
}

/** The fields that are named, as they are called on the screen. */
function namesOf(detail: string, { t, language }: Pick<Words, 't' | 'language'>): string {
  const missing = CREDENTIAL_NAMES.filter((name) => detail.split(' ').includes(name));
  return new Intl.ListFormat(language).format(missing.map((name) => t(`cloud.${name}`)));
}

function CheckRow({
  result: { check, verdict, finding, detail },
  isSaid,
}: {
  result: SetUpResult;
  /** A row above has the same to say. */
  isSaid: boolean;
}) {
  const { t, language } = useWords();
  const Picture = PICTURES[verdict];
  return (
    <li className={classes.check} data-verdict={verdict} data-testid={`cloud-result-${check}`}>
      <Picture {...ICON.control} className={classes.picture} />
      <span className={classes.name}>
        {t(`cloud.check-${check}`)}
        {check === 'number' && verdict === 'good' && detail !== null ? (
          <span className={classes.detail}>
            <bdi dir="ltr">{detail}</bdi>
          </span>
        ) : null}
      </span>
      <span className={classes.verdict}>{t(`cloud.verdict-${verdict}`)}</span>
      {/* What could not be looked at for want of something above has its sentence there. */}
      {finding === null || (verdict === 'unknown' && isSaid) ? null : (
        <span className={classes.sentence}>
          {finding === 'missing' && detail !== null
            ? t('cloud.finding-missing-these', { names: namesOf(detail, { t, language }) })
            : t(`cloud.finding-${finding}`)}
        </span>
      )}
    </li>
  );
}
