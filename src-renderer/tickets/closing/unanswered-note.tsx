import { Button } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { ICON } from '../../ui/icon-size.ts';
import { KindLabel } from '../../ui/message/kind-label.tsx';
import { messageKind } from '../../ui/message/message-kind.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './unanswered-note.module.css';

/**
 * In a dialog that resolves a ticket: what the customer waits with, and the way to answer it first. Its key is the
 * message's id, as each asks anew.
 */
export function UnansweredNote({
  message,
  takesFocus,
  onAnswer,
}: {
  message: Message;
  /** Not while something is being written: what was asked must not end in the wrong place. */
  takesFocus: boolean;
  onAnswer: () => void;
}) {
  const { t } = useWords();
  const answer = useRef<HTMLButtonElement>(null);
  const kind = message.revokedAt === null ? messageKind(message) : 'revoked';
  const text = useWithCalled(kind === 'revoked' ? '' : textOfMessage(message), message.id);
  const [tookFocus] = useState(takesFocus);
  useEffect(() => {
    if (tookFocus) answer.current?.focus();
  }, [tookFocus]);
  return (
    <div className={classes.note} role="alert" data-testid="unanswered">
      <p className={classes.title}>{t('tickets.unanswered')}</p>
      <blockquote className={classes.quote}>
        {kind === 'text' ? null : (
          <span className={classes.kind}>
            <KindLabel kind={kind} />
          </span>
        )}
        {text === '' ? null : (
          <p className={classes.text} dir="auto">
            <WrittenText text={text} />
          </p>
        )}
      </blockquote>
      <Button
        ref={answer}
        size="compact-sm"
        leftSection={<IconMessageReply {...ICON.line} />}
        onClick={onAnswer}
        data-autofocus={tookFocus || undefined}
        data-testid="answer-first"
      >
        {t('tickets.answer-first')}
      </Button>
    </div>
  );
}
