import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconClockHour4, IconMessageReply } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { CustomerLine } from './customer-line.tsx';
import classes from './merging.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { CutText } from '../../ui/cut-text/cut-text.tsx';

/** Who is who, what will happen, and that it can be taken back. */
export function CompareConversations(props: {
  kept: Conversation;
  added: Conversation;
  onBack: () => void;
  onConfirm: () => void;
}) {
  const { t } = useWords();
  const label = useCustomerLabel(props.kept);
  const back = useRef<HTMLButtonElement>(null);
  // The dialog gave the focus to its first step; the safe answer takes it over.
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div className={classes.pair}>
        <Side heading={t('merge.kept')} conversation={props.kept} />
        <IconArrowMerge {...ICON.large} className={classes.between} />
        <Side heading={t('merge.added')} conversation={props.added} />
      </div>
      <ul className={classes.facts}>
        <li>
          <IconClockHour4 {...ICON.control} />
          {t('merge.explain-history', { name: isolate(label.text) })}
        </li>
        <li>
          <IconMessageReply {...ICON.control} />
          {t('merge.explain-reply')}
        </li>
        <li>
          <IconArrowBackUp {...ICON.control} />
          {t('merge.explain-undo')}
        </li>
      </ul>
      <DialogActions>
        <Button ref={back} variant="default" onClick={props.onBack} data-testid="merge-back">
          {t('common.back')}
        </Button>
        <Button onClick={props.onConfirm} data-testid="merge-submit">
          {t('merge.submit')}
        </Button>
      </DialogActions>
    </>
  );
}

function Side({ heading, conversation }: { heading: string; conversation: Conversation }) {
  const { t, language } = useWords();
  const today = useToday();
  const { lastMessage } = conversation;
  return (
    <section className={classes.side} data-testid="merge-side">
      <h3 className={classes.heading}>{heading}</h3>
      <CustomerLine conversation={conversation} />
      {lastMessage === null ? null : (
        <p className={classes.last}>
          <time>{formatListTime(lastMessage.at, today, language, t('inbox.yesterday'))}</time>
          <Said text={lastMessage.preview} messageId={lastMessage.messageId} />
        </p>
      )}
    </section>
  );
}

const Said = ({ text, messageId }: { text: string; messageId: number }) => (
  <CutText text={useWithCalled(text, messageId)} />
);
