import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Reach } from '#shared/domain/past/filling.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useLinks } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useFill, useFilling } from './filling-api.ts';
import { FillingProgress } from './filling-progress.tsx';
import { ReachChoice } from './reach-choice.tsx';

/** On the page of WhatsApp: how far back the phone's chats are here. */
export function FillingSection() {
  const { t } = useWords();
  const filling = useFilling();
  const fill = useFill();
  const [picked, setPicked] = useState<Reach | null>(null);
  const hasHistory = useLinks().data?.links.some(({ capabilities }) => capabilities.hasHistory) === true;
  if (!hasHistory || filling.data === undefined) return null;
  const current = filling.data;
  const reach = picked ?? current?.reach ?? 'day';
  const isUnderWay = current !== null && current.state !== 'done';
  // What is done can be asked for again: the phone may answer this time, or have more.
  const isNew = reach === 'day' ? isUnderWay : !isUnderWay || reach !== current.reach;
  return (
    <SettingsSection title={t('past.fill-title')} hint={t('past.fill-hint')} testId="filling-section">
      {current === null ? null : <FillingProgress filling={current} />}
      <ReachChoice value={reach} onChange={setPicked} />
      {fill.error === null ? null : <ErrorNotice code={errorCodeOf(fill.error)} />}
      <div>
        <Button
          variant="light"
          disabled={!isNew}
          loading={fill.isPending}
          onClick={() => fill.mutate(reach)}
          data-testid="fill-begin"
        >
          {t(reach === 'day' ? 'past.fill-stop' : 'past.fill-begin')}
        </Button>
      </div>
    </SettingsSection>
  );
}
