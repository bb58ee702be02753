import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { formatFull } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import classes from './message-info.module.css';
import { useSenderWords } from './use-sender-words.ts';

/** What is known of a message beside its words: when, by whom, by which link. */
export function MessageInfo({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t, language } = useWords();
  const sender = useSenderWords(message);
  return (
    <Dialog width="question" title={t('actions.info')} onClose={onClose} testId="message-info">
      <dl className={classes.facts}>
        <dt>{t(message.direction === 'incoming' ? 'actions.info-received' : 'actions.info-sent')}</dt>
        <dd>{formatFull(shownAt(message), language)}</dd>
        <dt>{t('actions.info-by')}</dt>
        <dd>
          <bdi>{sender}</bdi>
        </dd>
        <dt>{t('actions.info-link')}</dt>
        <dd>{t(`links.${message.link}`)}</dd>
      </dl>
    </Dialog>
  );
}
