import { Menu } from '@mantine/core';
import { IconDots, IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Note } from '#shared/domain/conversations/note.ts';
import { useMay, useSignedIn } from '../../api/queries/signed-in.ts';
import { useWindowActive } from '../../ui/use-window-active.ts';
import { formatClock, formatFull, formatListTime } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { useRemoveNote, useSeeMentions } from '../notes-api.ts';
import { NoteText } from './note-text.tsx';
import { EditNote } from './edit-note.tsx';
import classes from './note-card.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { WrittenText } from '../../ui/message/written-text.tsx';

/** A note in the thread: amber paper across it, so that nobody takes it for a message. */
export function NoteCard({ note }: { note: Note }) {
  const { t } = useWords();
  const signedIn = useSignedIn();
  const mayChangeAny = useMay('notes.of-others');
  const [isEditing, setEditing] = useState(false);
  const [showsEarlier, setShowsEarlier] = useState(false);
  useSeen(note);
  const isMine = note.authorId === signedIn?.agent.id;
  const nameOf = (id: number): string =>
    isolate(signedIn?.agents.find((agent) => agent.id === id)?.name ?? '');
  return (
    <article className={classes.note} data-testid="note" data-note-id={note.id}>
      <header className={classes.head}>
        <IconLock {...ICON.mark} />
        <strong>{t('notes.internal')}</strong>
        <span className={classes.who}>
          {note.replacedBy === null
            ? nameOf(note.authorId)
            : t('notes.draft-replaced', { author: nameOf(note.authorId), name: nameOf(note.replacedBy) })}
        </span>
        <NoteTime note={note} />
        {note.editedAt === null ? null : (
          <button
            type="button"
            className={classes.edited}
            aria-expanded={showsEarlier}
            title={t('thread.edited-hint')}
            onClick={() => setShowsEarlier(!showsEarlier)}
          >
            {t('thread.edited')}
          </button>
        )}
        {isMine || mayChangeAny ? <NoteMenu note={note} onEdit={() => setEditing(true)} /> : null}
      </header>
      {showsEarlier ? (
        <ul className={classes.earlier} aria-label={t('thread.earlier-text')}>
          {note.earlierTexts.map((text, index) => (
            // Earlier texts are only ever added to.
            <li key={index} dir="auto">
              <WrittenText text={text} />
            </li>
          ))}
        </ul>
      ) : null}
      {isEditing ? <EditNote note={note} onDone={() => setEditing(false)} /> : <NoteText text={note.text} />}
    </article>
  );
}

function NoteTime({ note: { createdAt } }: { note: Note }) {
  const { t, language } = useWords();
  const today = useToday();
  const day = formatListTime(createdAt, today, language, t('inbox.yesterday'));
  const clock = formatClock(createdAt, language);
  return (
    <time className={classes.time} title={formatFull(createdAt, language)}>
      {day === clock ? clock : `${day} · ${clock}`}
    </time>
  );
}

function NoteMenu({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useWords();
  const remove = useRemoveNote();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <TooltipIconButton
            variant="transparent"
            className={classes.menu}
            label={t('notes.menu')}
            data-testid="note-menu"
            size="line"
          >
            <IconDots {...ICON.line} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...ICON.line} />} onClick={onEdit} data-testid="note-edit">
            {t('notes.edit')}
          </Menu.Item>
          <Menu.Item
            color="var(--rs-red)"
            leftSection={<IconTrash {...ICON.line} />}
            onClick={() => setAsking(true)}
            data-testid="note-remove"
          >
            {t('notes.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('notes.remove-title')}
        body={t('notes.remove-body')}
        confirm={t('notes.remove')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate({ id: note.id });
        }}
      />
    </>
  );
}

/** Who is mentioned has seen it once it was on the screen of a window that is looked at. */
function useSeen({ id, mentions }: Note): void {
  const me = useSignedIn()?.agent.id;
  const isActive = useWindowActive();
  const { mutate } = useSeeMentions();
  const isNew = mentions.some(({ agentId, seenAt }) => agentId === me && seenAt === null);
  useEffect(() => {
    if (isNew && isActive) mutate([id]);
  }, [isNew, isActive, id, mutate]);
}
