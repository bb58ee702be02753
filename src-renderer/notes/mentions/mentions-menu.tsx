import { Popover } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedNote } from '#shared/domain/conversations/note.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { useMentions, useSeeMentions } from '../notes-api.ts';
import classes from './mentions.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

const MOST_SHOWN = 99;

/** Where colleagues mentioned one, at the foot of the rail; the number is of those not seen yet. */
export function MentionsMenu() {
  const { t, count } = useWords();
  const me = useSignedIn()?.agent.id;
  const [isOpen, setOpen] = useState(false);
  const mentions = useMentions();
  const isNew = (note: ListedNote): boolean =>
    note.mentions.some(({ agentId, seenAt }) => agentId === me && seenAt === null);
  const notes = mentions.data ?? [];
  const unseen = notes.filter(isNew).length;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-end" offset={30} width={360} trapFocus>
      <Popover.Target>
        <TooltipIconButton
          variant="transparent"
          className={classes.button}
          label={unseen === 0 ? t('notes.mentions') : count('notes.unseen', unseen)}
          onClick={() => setOpen(!isOpen)}
          data-testid="mentions"
          data-unseen={unseen}
          tooltip={t('notes.mentions')}
        >
          <IconAt {...ICON.button} />
          {unseen === 0 ? null : (
            <span className={classes.badge} dir="ltr">
              {unseen > MOST_SHOWN ? `${MOST_SHOWN}+` : unseen}
            </span>
          )}
        </TooltipIconButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <h2 className={classes.title}>{t('notes.mentions')}</h2>
        {mentions.isError && mentions.data === undefined ? (
          <ErrorNotice code={errorCodeOf(mentions.error)} onRetry={() => void mentions.refetch()} />
        ) : null}
        {mentions.isSuccess && notes.length === 0 ? (
          <EmptyNote
            picture={<IconAt {...ICON.note} />}
            title={t('notes.no-mentions-title')}
            body={t('notes.no-mentions-body')}
          />
        ) : null}
        <div className={classes.list}>
          {notes.map((note) => (
            <MentionItem key={note.id} note={note} isNew={isNew(note)} onOpen={() => setOpen(false)} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function MentionItem({ note, isNew, onOpen }: { note: ListedNote; isNew: boolean; onOpen: () => void }) {
  const { t, language } = useWords();
  const { openAt } = useNavigation();
  const see = useSeeMentions();
  const today = useToday();
  const label = useCustomerLabel(note);
  const author = useSignedIn()?.agents.find(({ id }) => id === (note.replacedBy ?? note.authorId));
  return (
    <button
      type="button"
      className={classes.item}
      data-new={isNew}
      onClick={() => {
        onOpen();
        if (isNew) see.mutate([note.id]);
        openAt(note.conversationId, note.standsUnder);
      }}
      data-testid="mention"
    >
      <span className={classes.line}>
        <bdi className={classes.author}>{author?.name}</bdi>
        <time className={classes.time}>
          {formatListTime(note.createdAt, today, language, t('inbox.yesterday'))}
        </time>
      </span>
      <span className={classes.words} dir="auto">
        {note.text}
      </span>
      <span className={classes.about}>
        <bdi dir={label.dir}>{label.text}</bdi>
      </span>
    </button>
  );
}
