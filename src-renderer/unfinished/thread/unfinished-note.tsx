import { IconListCheck } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { useRetryUnfinished, useSettleUnfinished, useUnfinishedIn } from '../unfinished-api.ts';
import classes from '../unfinished.module.css';

/** Under the header of a conversation: the desk could not finish its work about messages of it. */
export function UnfinishedNote({ conversationId }: { conversationId: number }) {
  const { count, t } = useWords();
  const retry = useRetryUnfinished();
  const settle = useSettleUnfinished();
  const unfinished = useUnfinishedIn(conversationId).data;
  if (unfinished === undefined || unfinished.total === 0) return null;
  const steps = new Set(
    unfinished.items.flatMap((item) => (item.about === 'conversation' ? item.steps : [])),
  );
  return (
    <div className={classes.note} role="note" data-testid="unfinished-note">
      <IconListCheck {...ICON.line} />
      <span className={classes.words}>
        {count('unfinished.here', unfinished.total)}{' '}
        {[...steps].map((step) => t(`unfinished.step-${step}`)).join(t('merge.names-joint'))}
      </span>
      <NoteAction disabled={retry.isPending} onClick={() => retry.mutate()}>
        {t('unfinished.retry')}
      </NoteAction>
      <NoteAction onClick={() => settle.mutate(unfinished.items)}>{t('unfinished.settle')}</NoteAction>
    </div>
  );
}
