import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import type { MessageTimes } from '#shared/domain/messages/message-times.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { formatFull } from '../i18n/time-format.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { doneBy } from '../message-actions/shown-message.ts';
import { useAgents } from '../staff/words/use-agents.ts';
import { agentIdOf } from '../tickets/words/change-words.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import classes from './message-info.module.css';
import { useSenderWords } from './use-sender-words.ts';

/** What is known of a message beside its words: when, how far it came, by whom, by which link. */
export function MessageInfo({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t, language } = useWords();
  const sender = useSenderWords(message);
  const isOurs = message.direction === 'outgoing';
  return (
    <Dialog width="question" title={t('actions.info')} onClose={onClose} testId="message-info">
      <dl className={classes.facts}>
        <Fact name={t(isOurs ? 'actions.info-sent' : 'actions.info-received')} of="sent">
          {formatFull(shownAt(message), language)}
        </Fact>
        {isOurs ? <Stages message={message} /> : null}
        <DoneFact message={message} kind="edit" />
        <DoneFact message={message} kind="delete" />
        <Fact name={t('actions.info-by')} of="by">
          <bdi>{sender}</bdi>
        </Fact>
        <Fact name={t('actions.info-link')} of="link">
          {t(`links.${message.link}`)}
        </Fact>
      </dl>
    </Dialog>
  );
}

/** How far a status has come; what is beyond has not happened. */
const REACHED: Readonly<Record<Message['status'], number>> = {
  pending: 0,
  failed: 0,
  sent: 0,
  delivered: 1,
  read: 2,
  played: 3,
};

/** Whether the customer got, read and heard it. */
function Stages({ message }: { message: Message }) {
  const { t, language } = useWords();
  const times = useTimes(message);
  const wordsOf = (stage: 'delivered' | 'read' | 'played'): string => {
    const at = times?.[stage] ?? null;
    if (at !== null) return formatFull(at, language);
    // It was read, and when was told to nobody: the desk was closed, or it is from before.
    return t(REACHED[message.status] >= REACHED[stage] ? 'actions.info-unknown' : 'actions.info-not-yet');
  };
  return (
    <>
      <Fact name={t('actions.info-delivered')} of="delivered">
        {wordsOf('delivered')}
      </Fact>
      <Fact name={t('actions.info-read')} of="read">
        {wordsOf('read')}
      </Fact>
      {message.type === 'audio' ? (
        <Fact name={t('actions.info-played')} of="played">
          {wordsOf('played')}
        </Fact>
      ) : null}
    </>
  );
}

/** Who of the pharmacy edited or deleted it here, and when; nothing of what was done on the phone. */
function DoneFact({ message, kind }: { message: Message; kind: 'edit' | 'delete' }) {
  const { t, language } = useWords();
  const { nameOf } = useAgents();
  const done = doneBy(message, kind);
  const agentId = agentIdOf(done?.by ?? null);
  if (done === undefined || agentId === undefined) return null;
  return (
    <Fact name={t(kind === 'edit' ? 'actions.info-edited' : 'actions.info-deleted')} of={kind}>
      {[isolate(nameOf(agentId)), formatFull(done.at, language)].join(' · ')}
    </Fact>
  );
}

function Fact({ name, of, children }: { name: string; of: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-testid={`info-${of}`}>{children}</dd>
    </>
  );
}

/** Only who opens it asks. */
const useTimes = ({ id, status }: Message): MessageTimes | undefined =>
  useQuery({
    queryKey: queryKeys.messageTimes(id, status),
    queryFn: () => invoke('messages.times', { messageId: id }),
    staleTime: 0,
    gcTime: 0,
  }).data;
