import { Select, Table } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useCleanUpMedia, useMediaUsage, usePreviewCleanUp } from '../media-api.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import classes from '../../settings-form/settings.module.css';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

const MONTHS = [3, 6, 12, 24, 36, 60];
const FOR_EVER = 'for-ever';

/** What the files of messages take, and how long they stay. */
export function FilesTab({ settings }: { settings: Settings }) {
  return (
    <SettingsSections>
      <UsageSection />
      <RetentionSection chosen={settings.mediaRetentionMonths} />
    </SettingsSections>
  );
}

function UsageSection() {
  const { t, count, language } = useWords();
  const asked = useMediaUsage();
  const usage = asked.data;
  if (usage === undefined) {
    return (
      <SettingsSection title={t('files.usage')}>
        <QueryStates query={asked} />
      </SettingsSection>
    );
  }
  const total = usage.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <SettingsSection title={t('files.usage')}>
      {usage.length === 0 ? (
        <p className={classes.hint} data-testid="files-none">
          {t('files.none')}
        </p>
      ) : (
        <Table data-testid="files-usage">
          <Table.Tbody>
            {usage.map((row) => (
              <Table.Tr key={row.kind} data-kind={row.kind}>
                <Table.Td>{t(`files.kind-${row.kind}`)}</Table.Td>
                <Table.Td>{count('files.count', row.count)}</Table.Td>
                <Table.Td>{sizeText(row.sizeBytes, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('files.total')}</Table.Th>
              <Table.Th>
                {count(
                  'files.count',
                  usage.reduce((sum, row) => sum + row.count, 0),
                )}
              </Table.Th>
              <Table.Th>{sizeText(total, language)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </SettingsSection>
  );
}

/** A shorter time takes effect only after a person has seen how much goes at once. */
function RetentionSection({ chosen }: { chosen: number | null }) {
  const { t, count, language } = useWords();
  const update = useUpdateSettings();
  const preview = usePreviewCleanUp();
  const cleanUp = useCleanUpMedia();
  const [asking, setAsking] = useState<number>();
  const months = [...new Set([...MONTHS, ...(chosen === null ? [] : [chosen])])].sort((a, b) => a - b);
  const found = preview.data;
  return (
    <SettingsSection>
      <Select
        label={t('files.retention')}
        description={t('files.retention-hint')}
        data={[
          { value: FOR_EVER, label: t('files.for-ever') },
          ...months.map((value) => ({ value: String(value), label: count('files.months', value) })),
        ]}
        value={chosen === null ? FOR_EVER : String(chosen)}
        allowDeselect={false}
        disabled={preview.isPending || cleanUp.isPending}
        onChange={(value) => {
          if (value === FOR_EVER) update.mutate({ mediaRetentionMonths: null });
          else if (value !== null && Number(value) !== chosen)
            preview.mutate(Number(value), { onSuccess: () => setAsking(Number(value)) });
        }}
        data-testid="files-retention"
      />
      {cleanUp.data === undefined ? null : (
        <p className={classes.hint} role="status" data-testid="files-done">
          {t('files.done', { size: isolate(sizeText(cleanUp.data.sizeBytes, language)) })}
        </p>
      )}
      <ConfirmDialog
        isOpen={asking !== undefined && found !== undefined}
        title={t('files.confirm-title', { time: count('files.months', asking ?? 0) })}
        body={
          found === undefined || found.messages === 0
            ? t('files.confirm-nothing')
            : t('files.confirm-body', {
                files: count('files.count', found.files),
                size: isolate(sizeText(found.sizeBytes, language)),
              })
        }
        confirm={t('files.confirm')}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => {
          setAsking(undefined);
          if (asking === undefined) return;
          update.mutate({ mediaRetentionMonths: asking }, { onSuccess: () => cleanUp.mutate(asking) });
        }}
      />
    </SettingsSection>
  );
}
