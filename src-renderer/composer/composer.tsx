import { ActionIcon, Textarea } from '@mantine/core';
import { IconCloudOff, IconSend2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ConnectionState } from '../../src-shared/domain/connection.ts';
import type { Conversation } from '../../src-shared/domain/conversation.ts';
import type { ErrorCode } from '../../src-shared/domain/errors.ts';
import { MAX_TEXT_LENGTH } from '../../src-shared/domain/message.ts';
import { sendText } from '../api/commands.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import classes from './composer.module.css';
import { useDraft, useDrafts } from './drafts.tsx';
import { LengthNote } from './length-note.tsx';

/** Why a message would wait, if it would. */
const WAITS: Partial<
  Record<ConnectionState['phase'], 'composer.queued-offline' | 'composer.queued-unlinked'>
> = {
  starting: 'composer.queued-offline',
  offline: 'composer.queued-offline',
  unavailable: 'composer.queued-offline',
  qr: 'composer.queued-unlinked',
  pairing: 'composer.queued-unlinked',
  'logged-out': 'composer.queued-unlinked',
};

/** Where staff answer. Text is never lost: it is a draft until main has recorded the message. */
export function Composer({
  conversation,
  phase,
}: {
  conversation: Conversation;
  phase: ConnectionState['phase'];
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const drafts = useDrafts();
  const [text, setText] = useDraft(conversation);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const message = text.trim();
  const canSend = message !== '' && message.length <= MAX_TEXT_LENGTH;
  const waits = WAITS[phase];

  useEffect(() => input.current?.focus(), []);

  const send = async (): Promise<void> => {
    if (!canSend) return;
    setFailure(null);
    setText('');
    drafts.flush();
    input.current?.focus();
    const outcome = await sendText(client, conversation.id, message);
    if (outcome.sent) return;
    drafts.giveBack(conversation.id, message);
    setFailure(outcome.code);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) void send();
  };

  return (
    <footer className={classes.composer}>
      {failure === null ? null : <ErrorNotice code={failure} />}
      {waits === undefined ? null : (
        <p className={classes.waits} role="status" data-testid="composer-queued">
          <IconCloudOff size={15} aria-hidden="true" />
          {t(waits)}
        </p>
      )}
      <div className={classes.line}>
        <Textarea
          ref={input}
          className={classes.field}
          classNames={{ input: classes.input }}
          autosize
          minRows={1}
          maxRows={8}
          // Mantine would put `dir` on the box around the input.
          attributes={{ input: { dir: 'auto' } }}
          radius={22}
          value={text}
          placeholder={t('composer.placeholder')}
          aria-label={t('composer.label')}
          title={text === '' ? t('composer.keys') : undefined}
          data-testid="composer-input"
          onChange={(event) => {
            setFailure(null);
            setText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={drafts.flush}
        />
        <ActionIcon
          size={44}
          radius="xl"
          variant="filled"
          disabled={!canSend}
          className={classes.send}
          aria-label={t('composer.send')}
          title={t('composer.send')}
          onClick={() => void send()}
          data-testid="composer-send"
        >
          <IconSend2 size={22} className="mirrored" aria-hidden="true" />
        </ActionIcon>
      </div>
      <LengthNote length={message.length} />
    </footer>
  );
}
