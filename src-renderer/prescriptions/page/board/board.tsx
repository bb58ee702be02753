import { IconPrescription, IconSettings } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { OpenStatus } from '#shared/domain/prescriptions/prescription.ts';
import { useMay } from '../../../api/queries/signed-in.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { EmptyNote } from '../../../ui/notes/empty-note.tsx';
import { SettingsDialog } from '../../dialogs/settings-dialog.tsx';
import { usePrescriptionCounts } from '../../prescriptions-api.ts';
import classes from './board.module.css';
import { PrescriptionList } from './prescription-list.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { ListPage } from '../../../ui/page/list-page.tsx';

/** From the door to the counter. Those that wait for a clearer photo stand under those that wait to be read. */
const COLUMNS: readonly (readonly [OpenStatus, ...OpenStatus[]])[] = [
  ['waiting', 'unreadable'],
  ['read'],
  ['priced'],
  ['ready'],
];

/** The queue: a column for each step of the way, or everything that is done. */
export function Board(props: {
  unsaved: ReadonlySet<number>;
  /** The prescription that was on the bench; null for none. */
  cameFrom: number | null;
  onOpen: (id: number) => void;
}) {
  const { unsaved, cameFrom, onOpen } = props;
  const { t } = useWords();
  const counts = usePrescriptionCounts().data;
  const mayChange = useMay('settings.desk');
  const [view, setView] = useState<'queue' | 'done'>('queue');
  const [isSettingUp, setSettingUp] = useState(false);
  const cards = useRef<HTMLDivElement>(null);
  const walk = { ref: cards, tabIndex: -1, onKeyDown: useBoardKeys(cards, cameFrom) };
  return (
    <ListPage
      testId="prescriptions-board"
      title={t('prescriptions.title')}
      hint={t('prescriptions.hint')}
      actions={
        <>
          <Choice
            label={t('prescriptions.title')}
            hideLabel
            value={view}
            options={[
              { value: 'queue', label: t('prescriptions.queue') },
              { value: 'done', label: t('prescriptions.done') },
            ]}
            onChange={setView}
            testId="prescriptions-view"
          />
          {mayChange ? (
            <TooltipIconButton
              variant="default"
              label={t('prescriptions.settings')}
              onClick={() => setSettingUp(true)}
              data-testid="prescriptions-settings"
            >
              <IconSettings {...ICON.control} />
            </TooltipIconButton>
          ) : null}
        </>
      }
    >
      {view === 'queue' ? (
        <div {...walk} className={classes.columns}>
          {COLUMNS.map((statuses) => (
            <div key={statuses[0]} className={classes.column} data-column>
              {statuses.map((status) => (
                <section key={status} className={classes.section} data-testid={`column-${status}`}>
                  <h2 className={classes.heading}>
                    {t(`prescriptions.status-${status}`)}
                    <span className={classes.count} data-some={(counts?.[status] ?? 0) > 0}>
                      {counts?.[status] ?? 0}
                    </span>
                  </h2>
                  <PrescriptionList
                    filter={status}
                    unsaved={unsaved}
                    onOpen={onOpen}
                    empty={<p className={classes.none}>{t(`prescriptions.none-${status}`)}</p>}
                  />
                </section>
              ))}
            </div>
          ))}
        </div>
      ) : (
        <div {...walk} className={classes.done} data-column>
          <PrescriptionList
            filter="finished"
            unsaved={unsaved}
            showsStatus
            onOpen={onOpen}
            empty={
              <EmptyNote
                picture={<IconPrescription {...ICON.page} />}
                title={t('prescriptions.none-finished-title')}
                body={t('prescriptions.none-finished-body')}
                help="prescriptions"
              />
            }
          />
        </div>
      )}
      <SettingsDialog isOpen={isSettingUp} onClose={() => setSettingUp(false)} />
    </ListPage>
  );
}
