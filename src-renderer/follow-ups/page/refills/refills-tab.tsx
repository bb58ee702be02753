import { Button, Checkbox } from '@mantine/core';
import { IconPill } from '@tabler/icons-react';
import { useState } from 'react';
import { mayBeApproved } from '#shared/desk/follow-ups/may-be-approved.ts';
import { MOST_APPROVED_BY_AGENT, type DueRefill } from '#shared/domain/follow-ups/refill.ts';
import { useMay } from '../../../api/queries/signed-in.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ToChatsButton } from '../../../navigation/to-chats-button.tsx';
import { EmptyNote } from '../../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../../ui/page/query-states.tsx';
import { useDueRefills, useRefills } from '../../follow-ups-api.ts';
import classes from '../../parts/follow-ups.module.css';
import { PaceBar } from '../pace-bar.tsx';
import groups from '../scheduled/scheduled-tab.module.css';
import { ApproveDialog } from '../../dialogs/approve-dialog.tsx';
import { RefillRow } from './refill-row.tsx';
import { ICON } from '../../../ui/icon-size.ts';

/** The reminders that wait for a person's word, and those to come. */
export function RefillsTab() {
  const { t, count } = useWords();
  const due = useDueRefills();
  const refills = useRefills();
  const mayMany = useMay('follow-ups.send-many');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [approving, setApproving] = useState<readonly DueRefill[] | null>(null);
  if (due.data === undefined) return <QueryStates query={due} />;
  const all = due.data;
  const offered = all.filter(mayBeApproved);
  const chosen = offered.filter(({ refill }) => !left.has(refill.id));
  const dueIds = new Set(all.map(({ refill }) => refill.id));
  const coming = (refills.data ?? []).filter(({ id }) => !dueIds.has(id));
  const emptyLead = offered.length === 0 ? undefined : null;
  const isTooMany = chosen.length > MOST_APPROVED_BY_AGENT && !mayMany;
  const toggle = (id: number): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <div>
      <PaceBar topic="reminders" />
      {all.length === 0 ? (
        <EmptyNote
          picture={<IconPill {...ICON.page} />}
          title={t('refills.none-title')}
          body={t('refills.none-body')}
          action={<ToChatsButton />}
          help="follow-ups"
        />
      ) : null}
      <div className={groups.groups}>
        {all.length === 0 ? null : (
          <section>
            <div className={groups.head}>
              <h2 className={groups.title}>{t('refills.due')}</h2>
              {isTooMany ? <p className={classes.hint}>{t('refills.manager-only')}</p> : null}
              {offered.length === 0 ? null : (
                <Button
                  size="sm"
                  disabled={chosen.length === 0 || isTooMany}
                  onClick={() => setApproving(chosen)}
                  data-testid="refills-approve"
                >
                  {count('refills.approve-many', chosen.length)}
                </Button>
              )}
            </div>
            <ul className={classes.list}>
              {all.map((one) => (
                <RefillRow
                  key={one.refill.id}
                  refill={one.refill}
                  due={one}
                  lead={
                    mayBeApproved(one) ? (
                      <Checkbox
                        checked={!left.has(one.refill.id)}
                        aria-label={one.refill.item}
                        onChange={() => toggle(one.refill.id)}
                      />
                    ) : (
                      emptyLead
                    )
                  }
                  onApprove={mayBeApproved(one) ? () => setApproving([one]) : undefined}
                />
              ))}
            </ul>
          </section>
        )}
        {refills.data === undefined ? <QueryStates query={refills} /> : null}
        {coming.length === 0 ? null : (
          <section>
            <h2 className={groups.title}>{t('refills.coming')}</h2>
            <ul className={classes.list}>
              {coming.map((refill) => (
                <RefillRow key={refill.id} refill={refill} lead={emptyLead} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {approving === null ? null : <ApproveDialog due={approving} onClose={() => setApproving(null)} />}
    </div>
  );
}
