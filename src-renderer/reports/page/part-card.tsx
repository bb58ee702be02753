import type { CSSProperties } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { TextButton } from '../../ui/text-button.tsx';
import type { ListBehind } from '../dialogs/report-chats-dialog.tsx';
import type { Line, Part } from '../words/report-parts.ts';
import classes from './reports.module.css';

/** A part of the report: a table whose rows are as long as their number. */
export function PartCard(props: { part: Part; onList: (list: ListBehind['list']) => void }) {
  const { t } = useWords();
  const { id, title, lines } = props.part;
  const most = Math.max(1, ...lines.map(({ now }) => (typeof now === 'number' ? now : 0)));
  return (
    <section className={classes.card} data-testid={`reports-part-${id}`}>
      <h2 className={classes.cardTitle}>{title}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('reports.figure')}</th>
            <th scope="col">{t('reports.now')}</th>
            <th scope="col">{t('reports.before')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <th scope="row" className={classes.barred}>
                <Name line={line} onList={props.onList} />
                {typeof line.now === 'number' && line.now > 0 ? (
                  <span
                    className={classes.rowBar}
                    style={{ '--share': line.now / most } as CSSProperties}
                    aria-hidden="true"
                  />
                ) : null}
              </th>
              <td>
                <bdi>{line.now}</bdi>
              </td>
              <td className={classes.soft}>
                <bdi>{line.before}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ line, onList }: { line: Line; onList: Parameters<typeof PartCard>[0]['onList'] }) {
  const { label, list, now } = line;
  if (list === undefined || now === 0) return <bdi>{label}</bdi>;
  return <TextButton onClick={() => onList(list)}>{label}</TextButton>;
}
