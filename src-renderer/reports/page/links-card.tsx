import type { LinkHistory } from '#shared/domain/reports/link-history.ts';
import { useWords } from '../../i18n/use-words.ts';
import { linkRows } from '../words/link-tables.ts';
import { PlainTable } from './plain-table.tsx';
import classes from './reports.module.css';

/** How long each way to WhatsApp was there, and in how many chats messages may be missing. */
export function LinksCard({ links, chats }: { links: readonly LinkHistory[]; chats: number }) {
  const words = useWords();
  const title = words.t('reports.part-link-history');
  if (links.length === 0 && chats === 0) return null;
  return (
    <section className={classes.card} data-testid="reports-links">
      <h2 className={classes.cardTitle}>{title}</h2>
      <p className={classes.soft}>{words.t('reports.link-hint')}</p>
      {links.length === 0 ? null : <PlainTable caption={title} rows={linkRows(links, words)} />}
      <p className={classes.soft}>{`${words.t('reports.gaps')}: ${chats}`}</p>
    </section>
  );
}
