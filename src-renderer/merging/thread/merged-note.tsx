import { IconArrowMerge } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { HandMerge } from '#shared/domain/conversations/hand-merge.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useMerges } from '../merging-api.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { customerLabel } from '../../ui/customer/customer-name.ts';
import classes from '../dialogs/merging.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Under the header of a merged conversation: what is in it. */
export function MergedNote({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const known = useMerges(conversation).data;
  if (known === undefined || known.merges.length === 0) return null;
  const nameOf = (merge: HandMerge): string => {
    const label = customerLabel(merge, country);
    if (label.kind === 'hidden') return isolate(t('inbox.hidden-number'));
    return label.kind === 'name' ? isolate(label.text) : isolateLtr(label.text);
  };
  const { merges } = known;
  return (
    <p className={classes.note} data-testid="merged-note">
      <IconArrowMerge {...ICON.line} />
      <span className={classes.cut}>
        {t('merge.note', { names: merges.map(nameOf).join(t('merge.names-joint')) })}
      </span>
    </p>
  );
}
