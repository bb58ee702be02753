import {
  IconArrowForwardUp,
  IconCopy,
  IconFileText,
  IconPrescription,
  IconStar,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { MAX_FORWARDED } from '#shared/domain/messages/forwarding.ts';
import { ForwardDialog } from '../forwarding/forward-dialog.tsx';
import { useWords } from '../i18n/use-words.ts';
import { canBePrescription } from '../prescriptions/make/make-prescription.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import { BarAction } from './bar-action.tsx';
import { endSelecting, inThreadOrder, useSelection } from './selection.ts';
import classes from './selecting.module.css';
import { useSelectionActions } from './use-selection-actions.ts';

/** How many are chosen, and what can be done with all of them. */
export function SelectionBar() {
  const { t, count } = useWords();
  const [isForwarding, setForwarding] = useState(false);
  const chosen = useSelection(({ selection }) => selection?.messages);
  const messages = inThreadOrder(chosen?.values() ?? []);
  const actions = useSelectionActions(messages);
  useShortcut('selecting-end', endSelecting);
  const isNone = messages.length === 0;
  const photos = messages.filter(canBePrescription);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selecting.bar')} data-testid="selection-bar">
      <TooltipIconButton
        label={t('selecting.end')}
        onClick={endSelecting}
        data-testid="selection-end"
        isRound
      >
        <IconX {...ICON.button} />
      </TooltipIconButton>
      <span className={classes.count} role="status" data-testid="selection-count">
        {count('selecting.count', messages.length)}
        {messages.length > MAX_FORWARDED ? (
          <span className={classes.most}>{t('selecting.most', { most: `${MAX_FORWARDED}` })}</span>
        ) : null}
      </span>
      <div className={classes.actions}>
        <BarAction
          Icon={IconArrowForwardUp}
          words="forwarding.forward"
          isOff={isNone || messages.length > MAX_FORWARDED}
          onClick={() => setForwarding(true)}
          testId="selection-forward"
        />
        <BarAction
          Icon={IconCopy}
          words="selecting.copy"
          isOff={isNone}
          onClick={() => void actions.copy()}
          testId="selection-copy"
        />
        <BarAction
          Icon={IconStar}
          words="actions.star"
          isOff={isNone || actions.isBusy}
          onClick={() => void actions.star()}
          testId="selection-star"
        />
        {photos.length === 0 ? null : (
          <BarAction
            Icon={IconPrescription}
            words="selecting.prescription"
            isOff={actions.isBusy}
            onClick={() => void actions.prescribe(photos)}
            testId="selection-prescription"
          />
        )}
        <BarAction
          Icon={IconFileText}
          words="selecting.export"
          isOff={isNone || actions.isBusy}
          onClick={() => void actions.save()}
          testId="selection-export"
        />
      </div>
      {isForwarding ? (
        <ForwardDialog messages={messages} onClose={() => setForwarding(false)} onDone={endSelecting} />
      ) : null}
    </div>
  );
}
