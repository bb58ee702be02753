import type { LinkHistory } from '#shared/domain/reports/link-history.ts';
import type { Words } from '../../i18n/use-words.ts';
import { sayMean, sayShare } from './say.ts';

/** A row for each link: how much of the time it was there, and why it was not. */
export function linkRows(links: readonly LinkHistory[], words: Words): (string | number)[][] {
  const { t } = words;
  return [
    [
      t('reports.link'),
      t('reports.link-share'),
      t('reports.link-gaps'),
      t('reports.link-longest'),
      t('reports.link-reasons'),
      t('reports.link-numbers'),
    ],
    ...links.map(({ link, upMs, knownMs, gaps, longestMs, reasons, numberChanges }) => [
      t(`links.${link}`),
      sayShare(upMs, knownMs),
      gaps,
      sayMean(words, gaps === 0 ? null : longestMs),
      reasons.map(({ reason, count }) => `${t(`reports.down-${reason}`)}: ${count}`).join(' · '),
      numberChanges,
    ]),
  ];
}
