import { Textarea } from '@mantine/core';
import { IconNotes, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { MAX_NOTE_LENGTH } from '#shared/domain/conversations/note.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { hasDirection } from '#shared/text/own-direction.ts';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';
import { previewOf } from '#shared/text/preview.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useAddNote } from '../notes-api.ts';
import { MentionList, mentionId, MENTION_LIST_ID } from './mention-list.tsx';
import { useMentions } from './use-mentions.ts';
import { useWriting } from './writing.tsx';
import { useNoteDraft } from '../../drafts/note-drafts.ts';
import line from '../../ui/writing/writing-line.module.css';
import classes from './writing.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { WrittenText } from '../../ui/message/written-text.tsx';

/** Where a note is written: it goes into the thread, and nowhere else. */
export function NoteLine(props: {
  conversationId: number;
  agentId: number;
  /** The message it is about. */
  about: Message | null;
  onForgetAbout: () => void;
  /** Who is written to, below the field. */
  modes: ReactNode;
}) {
  const { conversationId, about } = props;
  const { t } = useWords();
  const [text, setText] = useNoteDraft(props.agentId, conversationId);
  const [caret, setCaret] = useState(0);
  const { field: input } = useWriting();
  const add = useAddNote();
  const mentions = useMentions({ text, caret, setText, input });
  const canAdd = text.trim() !== '' && !add.isPending;
  useEffect(() => input.current?.focus(), [about, input]);

  const put = (): void => {
    if (!canAdd) return;
    const note = { conversationId, text, messageId: about?.id ?? null };
    add.mutate(note, {
      onSuccess: () => {
        setText('');
        props.onForgetAbout();
        input.current?.focus();
      },
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (mentions.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) put();
  };

  const onCaret = (): void => setCaret(input.current?.selectionStart ?? 0);

  return (
    <>
      {mentions.found.length === 0 ? null : <MentionList {...mentions} />}
      {add.isError ? <ErrorNotice code={errorCodeOf(add.error)} /> : null}
      <p className={classes.promise}>{t('notes.promise')}</p>
      {about === null ? null : <About message={about} onForget={props.onForgetAbout} />}
      <div className={line.writing}>
        <Textarea
          spellCheck
          ref={input}
          classNames={{ input: line.input ?? '' }}
          rows={1}
          maxLength={MAX_NOTE_LENGTH}
          attributes={{ input: { dir: hasDirection(text) ? 'auto' : undefined } }}
          value={text}
          placeholder={t('notes.placeholder')}
          aria-label={t('notes.text')}
          aria-controls={mentions.found.length === 0 ? undefined : MENTION_LIST_ID}
          aria-activedescendant={mentions.active === undefined ? undefined : mentionId(mentions.active.id)}
          data-testid="note-input"
          data-main-field
          onChange={(event) => {
            setText(event.currentTarget.value);
            onCaret();
          }}
          onSelect={onCaret}
          onKeyDown={onKeyDown}
        />
        <div className={line.tools}>
          {props.modes}
          <div className={line.doing}>
            <TooltipIconButton
              variant="filled"
              color="pharmacy"
              className={classes.add}
              disabled={!canAdd}
              label={t('notes.add')}
              onClick={put}
              data-testid="note-add"
            >
              <IconNotes {...ICON.button} />
            </TooltipIconButton>
          </div>
        </div>
      </div>
    </>
  );
}

function About({ message, onForget }: { message: Message; onForget: () => void }) {
  const { t } = useWords();
  const said = useWithCalled(previewOf(plainText(textOfMessage(message))), message.id);
  return (
    <div className={classes.about}>
      <span>{t('notes.about')}</span>
      <span className={classes.quote} dir="auto">
        <WrittenText text={said || t('notes.about-file')} />
      </span>
      <TooltipIconButton
        variant="transparent"
        color="gray"
        label={t('notes.about-nothing')}
        onClick={onForget}
        size="line"
      >
        <IconX {...ICON.line} />
      </TooltipIconButton>
    </div>
  );
}
