import { Table } from '@mantine/core';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useErasures } from '../privacy-api.ts';

/** Whoever was erased, without a word of who they were, and how far it is. */
export function ErasedSection() {
  const { t, count, language } = useWords();
  const erasures = useErasures();
  return (
    <SettingsSection title={t('retention.erased-title')} testId="retention-erased">
      {erasures.data === undefined ? <QueryStates query={erasures} /> : null}
      {erasures.data?.length === 0 ? <p className={classes.hint}>{t('retention.erased-none')}</p> : null}
      {erasures.data === undefined || erasures.data.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('retention.erased-when')}</Table.Th>
              <Table.Th>{t('privacy.erase-reason')}</Table.Th>
              <Table.Th>{t('retention.erased-state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {erasures.data.map(({ id, askedAt, reason, state, messages }) => (
              <Table.Tr key={id} data-state={state}>
                <Table.Td>{formatFull(askedAt, language)}</Table.Td>
                <Table.Td>{t(`privacy.reason-${reason}`)}</Table.Td>
                <Table.Td>
                  {`${t(`privacy.state-${state}`)} · ${count('privacy.messages', messages)}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SettingsSection>
  );
}
