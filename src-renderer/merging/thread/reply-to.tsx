import { IconArrowForward } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useMerges } from '../merging-api.ts';
import classes from './reply-to.module.css';

/** Directly above the field where a customer has several numbers: which of them an answer reaches. */
export function ReplyTo({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const known = useMerges(conversation).data;
  if (known === undefined || known.merges.length === 0) return null;
  const { replyPhone } = known;
  return (
    <p className={classes.reply} data-testid="merged-reply">
      <IconArrowForward {...ICON.line} />
      {replyPhone === null
        ? t('merge.reply-hidden')
        : t('merge.reply-to', { phone: isolateLtr(formatPhone(replyPhone, country)) })}
    </p>
  );
}
