import { Table } from '@mantine/core';
import {
  FREE_SERVICE,
  PRICED_CATEGORIES,
  type PricedCategory,
} from '#shared/domain/cloud/message-pricing.ts';
import { formatDayParts } from '../i18n/time-format.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { SettingsSection } from '../ui/settings/settings-section.tsx';
import formClasses from '../settings-form/settings.module.css';
import { useMonthlyUse } from './account-api.ts';
import classes from './account.module.css';

/** Columns that are there only when something is in them. */
const RARE: readonly PricedCategory[] = ['free-entry', 'other'];

/** How many messages WhatsApp has counted, and of what kind; not there before the first. No prices: they are Meta's to say. */
export function UseSection() {
  const { t, language } = useWords();
  const months = useMonthlyUse().data ?? [];
  const columns = PRICED_CATEGORIES.filter(
    (category) => !RARE.includes(category) || months.some(({ counts }) => counts[category] > 0),
  );
  if (!months.some(({ counts }) => columns.some((category) => counts[category] > 0))) return null;
  const numbers = new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en');
  const values = {
    free: isolateLtr(numbers.format(FREE_SERVICE.perMonth)),
    since: formatDayParts(
      language,
      { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
      Date.parse(FREE_SERVICE.since),
    ),
  };
  return (
    <SettingsSection title={t('account.use')} hint={t('account.use-hint')} testId="monthly-use">
      <Table className={classes.use}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('account.use-month')}</Table.Th>
            {columns.map((category) => (
              <Table.Th key={category}>{t(`account.use-${category}`)}</Table.Th>
            ))}
            <Table.Th>{t('account.use-unbilled')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {months.map(({ month, counts, unbilled }) => (
            <Table.Tr key={month} data-month={month}>
              <Table.Td>{monthName(month, language)}</Table.Td>
              {columns.map((category) => (
                <Table.Td key={category}>{numbers.format(counts[category])}</Table.Td>
              ))}
              <Table.Td>{numbers.format(unbilled)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={formClasses.hint}>{t('account.use-free', values)}</p>
    </SettingsSection>
  );
}

const monthName = (month: string, language: 'ar' | 'en'): string =>
  formatDayParts(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }, Date.parse(`${month}-15`));
