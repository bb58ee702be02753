import { Select } from '@mantine/core';
import { useState } from 'react';
import {
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionSettings,
} from '#shared/domain/privacy/retention.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { usePreviewRetention } from '../privacy-api.ts';

const MONTHS = [3, 6, 12, 24, 36, 60, 120];
const FOR_EVER = 'for-ever';

const ABOUT: Partial<Record<RetentionKind, TextKey>> = {
  messages: 'retention.about-messages',
  voice: 'retention.about-voice',
  tickets: 'retention.about-tickets',
  prescriptions: 'retention.about-prescriptions',
  audit: 'retention.about-audit',
};

/** A time takes effect only after a person has seen how much goes at once. */
export function KindsSection({ chosen }: { chosen: RetentionSettings }) {
  const { t, count, language } = useWords();
  const update = useUpdateSettings();
  const preview = usePreviewRetention();
  const [asking, setAsking] = useState<{ kind: RetentionKind; months: number }>();
  const found = preview.data;
  const isAsking = asking !== undefined && found !== undefined;
  return (
    <SettingsSection
      title={t('retention.title')}
      hint={t('retention.hint', { page: isolate(t('files.tab')) })}
      testId="retention-kinds"
    >
      <p className={classes.hint}>{t('retention.law')}</p>
      {RETENTION_KINDS.map((kind) => {
        const about = ABOUT[kind];
        const months = chosen[kind];
        const offered = [...new Set([...MONTHS, ...(months === null ? [] : [months])])].sort((a, b) => a - b);
        return (
          <Select
            key={kind}
            label={t(`retention.kind-${kind}`)}
            {...(about === undefined ? {} : { description: t(about) })}
            data={[
              { value: FOR_EVER, label: t('files.for-ever') },
              ...offered.map((value) => ({ value: String(value), label: count('files.months', value) })),
            ]}
            value={months === null ? FOR_EVER : String(months)}
            allowDeselect={false}
            disabled={preview.isPending}
            onChange={(value) => {
              if (value === FOR_EVER) update.mutate({ retention: { ...chosen, [kind]: null } });
              else if (value !== null && Number(value) !== months) {
                const next = { kind, months: Number(value) };
                preview.mutate(next, { onSuccess: () => setAsking(next) });
              }
            }}
            data-testid={`retention-${kind}`}
          />
        );
      })}
      <ConfirmDialog
        isOpen={isAsking}
        title={
          asking === undefined
            ? ''
            : t('retention.confirm-title', {
                kind: t(`retention.kind-${asking.kind}`),
                time: count('files.months', asking.months),
              })
        }
        body={
          found === undefined || found.count === 0 || found.oldestAt === null
            ? t('retention.confirm-nothing')
            : t('retention.confirm-body', {
                count: count('retention.items', found.count),
                oldest: isolate(formatFull(found.oldestAt, language)),
              })
        }
        confirm={t('retention.confirm')}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => {
          setAsking(undefined);
          if (asking !== undefined) update.mutate({ retention: { ...chosen, [asking.kind]: asking.months } });
        }}
      />
    </SettingsSection>
  );
}
