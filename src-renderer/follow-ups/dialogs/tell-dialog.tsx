import { Checkbox, Loader } from '@mantine/core';
import { useState } from 'react';
import type { WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { HealthOf } from '../../health/mark/health-of.ts';
import { useFollowUp, useTelling } from '../follow-ups-api.ts';
import classes from '../parts/follow-ups.module.css';
import { CustomerName } from '../parts/customer-name.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** Before it goes: who gets what, and who not and why. */
export function TellDialog({ item, onClose }: { item: WaitlistItem; onClose: () => void }) {
  const { t, count } = useWords();
  const telling = useTelling(item.id);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const tell = useFollowUp('waitlist.tellAll', { showsOwnError: true });
  const tells = telling.data?.tells ?? [];
  const entryIds = tells.map(({ entry }) => entry.id).filter((id) => !left.has(id));
  const languages = (['ar', 'en'] as const).filter((language) =>
    tells.some((one) => one.language === language),
  );
  const toggle = (id: number): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <FormDialog
      title={t('waitlist.tell-title', { item: isolate(item.name) })}
      width="form"
      testId="tell-dialog"
      onClose={onClose}
      onSubmit={() => tell.mutate({ itemId: item.id, entryIds }, { onSuccess: onClose })}
      confirm={count('waitlist.tell', entryIds.length)}
      confirmTestId="tell-send"
      isBusy={tell.isPending}
      canSubmit={entryIds.length > 0}
      error={tell.isError ? errorCodeOf(tell.error) : null}
    >
      {telling.isError ? (
        <ErrorNotice code={errorCodeOf(telling.error)} onRetry={() => void telling.refetch()} />
      ) : null}
      {telling.isPending ? <Loader size="sm" /> : null}
      {telling.data !== undefined && tells.length === 0 ? (
        <p className={classes.hint}>{t('waitlist.nobody')}</p>
      ) : null}
      <ul className={classes.people}>
        {tells.map(({ entry, language }) => (
          <li key={entry.id} className={classes.person}>
            <Checkbox
              label={<CustomerName followed={entry.for} />}
              checked={!left.has(entry.id)}
              onChange={() => toggle(entry.id)}
              data-testid="tell-entry"
            />
            <HealthOf value={entry.for.customerId}>
              <AllergyMark names={[item.name]} />
            </HealthOf>
            <span className={classes.tag}>
              {t(language === 'ar' ? 'templates.in-arabic' : 'templates.in-english')}
            </span>
          </li>
        ))}
      </ul>
      {telling.data === undefined || telling.data.excluded.length === 0 ? null : (
        <div>
          <h3 className={classes.heading}>{t('waitlist.excluded')}</h3>
          <ul className={classes.people}>
            {telling.data.excluded.map(({ entry, reason }) => (
              <li key={entry.id} className={classes.person} data-testid="tell-excluded">
                <CustomerName followed={entry.for} />
                <span
                  className={`${classes.tag} ${classes.sentence}`}
                  data-tone={reason === 'opted-out' ? 'bad' : undefined}
                >
                  {t(`waitlist.excluded-${reason}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {telling.data === undefined || languages.length === 0 ? null : (
        <>
          <p className={classes.hint}>{t('waitlist.tell-texts')}</p>
          {languages.map((language) => (
            <p key={language} className={classes.text} dir="auto" aria-label={t(`waitlist.tell-${language}`)}>
              {telling.data.texts[language]}
            </p>
          ))}
        </>
      )}
      <p className={classes.hint}>{t('pace.why')}</p>
    </FormDialog>
  );
}
