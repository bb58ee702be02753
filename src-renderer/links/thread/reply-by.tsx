import { IconArrowForward } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useLinksOf } from '../links-api.ts';
import classes from './links.module.css';

/** Directly above the field, where the answer leaves from another number than the one the customer wrote to. */
export function ReplyBy({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const of = useLinksOf(conversationId);
  if (of === undefined || of.wrote === of.sending) return null;
  return (
    <p className={classes.reply} data-testid="reply-by" data-link={of.sending}>
      <IconArrowForward {...ICON.line} />
      {t('links.reply-by', { sending: t(`links.${of.sending}`), link: t(`links.${of.wrote}`) })}
    </p>
  );
}
