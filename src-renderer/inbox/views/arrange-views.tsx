import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Narrowing } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView } from '#shared/domain/conversations/saved-view.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { SaveView } from './save-view.tsx';
import { useNarrowingWords } from './use-narrowing-words.ts';
import { useMoveView, useRemoveView, useViews } from './views-api.ts';
import classes from './views.module.css';

/** The saved views in their order: one's own and, for who may change them, everybody's. */
export function ArrangeViews({ shown, onClose }: { shown: Narrowing; onClose: () => void }) {
  const { t } = useWords();
  const views = useViews().data ?? [];
  const mayShare = useMay('views.share');
  const wordsOf = useNarrowingWords();
  const move = useMoveView();
  const remove = useRemoveView();
  const [editing, setEditing] = useState<SavedView | null>(null);
  const [removing, setRemoving] = useState<SavedView | null>(null);
  return (
    <Dialog title={t('views.arrange-title')} width="form" onClose={onClose} testId="views-dialog">
      {views.length === 0 ? <p className={classes.none}>{t('views.nothing-yet')}</p> : null}
      <ul className={classes.all}>
        {views.map((view, index) => {
          const { id, name, isShared } = view;
          const isFirst = views[index - 1]?.isShared !== isShared;
          const isLast = views[index + 1]?.isShared !== isShared;
          const labelOf = (action: string): { label: string; tooltip: string } => ({
            label: `${action}: ${isolate(name)}`,
            tooltip: action,
          });
          return (
            <li key={id} className={classes.row} data-testid="view-row">
              <span className={classes.text}>
                <span className={classes.option}>
                  <bdi className={classes.name}>{name}</bdi>
                  {isShared ? <span className={classes.mark}>{t('views.for-all')}</span> : null}
                </span>
                <span className={classes.holds}>{wordsOf(view.narrowing)}</span>
              </span>
              {isShared && !mayShare ? null : (
                <span className={classes.actions}>
                  <TooltipIconButton
                    {...labelOf(t('views.up'))}
                    disabled={isFirst}
                    onClick={() => move.mutate({ id, step: -1 })}
                    size="row"
                  >
                    <IconArrowUp {...ICON.control} />
                  </TooltipIconButton>
                  <TooltipIconButton
                    {...labelOf(t('views.down'))}
                    disabled={isLast}
                    onClick={() => move.mutate({ id, step: 1 })}
                    data-testid="view-down"
                    size="row"
                  >
                    <IconArrowDown {...ICON.control} />
                  </TooltipIconButton>
                  <TooltipIconButton
                    {...labelOf(t('views.rename'))}
                    onClick={() => setEditing(view)}
                    data-testid="view-edit"
                    size="row"
                  >
                    <IconPencil {...ICON.control} />
                  </TooltipIconButton>
                  <TooltipIconButton
                    {...labelOf(t('views.remove'))}
                    onClick={() => setRemoving(view)}
                    data-testid="view-remove"
                    size="row"
                  >
                    <IconTrash {...ICON.control} />
                  </TooltipIconButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        isOpen={removing !== null}
        title={t('views.remove')}
        body={t('views.remove-sure', { name: isolate(removing?.name ?? '') })}
        confirm={t('views.remove')}
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing !== null) remove.mutate({ id: removing.id });
          setRemoving(null);
        }}
      />
      {editing === null ? null : <SaveView view={editing} shown={shown} onClose={() => setEditing(null)} />}
    </Dialog>
  );
}
