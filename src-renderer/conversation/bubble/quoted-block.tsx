import { VisuallyHidden } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import type { Quoted } from '#shared/domain/messages/quoted.ts';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useShowInChat } from '../../media/viewer/show-in-chat.ts';
import { ICON } from '../../ui/icon-size.ts';
import { kindOfQuoted, QuotedWords } from '../../ui/message/quoted-words.tsx';
import classes from './quoted-block.module.css';

/** What a message answers, quietly above it: who wrote that, and how it began. Pressed, the thread goes there. */
export function QuotedBlock({ quoted }: { quoted: Quoted }) {
  const { t } = useWords();
  const { messageId } = quoted;
  const marks = {
    className: classes.quoted,
    'data-testid': 'quoted',
    'data-by': quoted.by ?? 'unknown',
    'data-place': quoted.place,
    'data-kind': kindOfQuoted(quoted) ?? 'unknown',
    'data-left-out': quoted.isLeftOut || undefined,
  };
  const words = (
    <>
      <VisuallyHidden>{t('thread.in-reply-to')}</VisuallyHidden>
      <QuotedWords quoted={quoted} />
    </>
  );
  return (
    <>
      {messageId === null ? (
        <div {...marks}>{words}</div>
      ) : (
        <Jump messageId={messageId} {...marks} words={words} />
      )}
      {quoted.isLeftOut ? (
        <p className={classes.leftOut} data-testid="quoted-left-out">
          <IconMessageOff {...ICON.mark} />
          {t('quoting.left-out')}
        </p>
      ) : null}
    </>
  );
}

function Jump(props: { messageId: number; words: ReactNode; className: string | undefined }) {
  const { messageId, words, ...marks } = props;
  const { t } = useWords();
  const show = useShowInChat();
  return (
    <button type="button" title={t('quoting.show')} onClick={() => show(messageId)} {...marks}>
      {words}
    </button>
  );
}
