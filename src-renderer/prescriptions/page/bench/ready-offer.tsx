import { Button } from '@mantine/core';
import { IconMessageForward } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { wantReply } from '../../../drafts/wanted-reply.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { ICON } from '../../../ui/icon-size.ts';
import classes from './ready-offer.module.css';

/**
 * What is ready is worth nothing while the customer does not know. Takes the saved reply to the composer, where a person
 * reads and sends it; it has the focus when the prescription has just become ready.
 */
export function ReadyOffer({ prescription }: { prescription: Prescription }) {
  const { status, conversationId, total } = prescription;
  const { t } = useWords();
  const { openAt } = useNavigation();
  const button = useRef<HTMLButtonElement>(null);
  const [before] = useState(status);
  useEffect(() => {
    if (status === 'ready' && before !== 'ready') button.current?.focus();
  }, [status, before]);
  if (status !== 'ready') return null;
  return (
    <div className={classes.offer}>
      <Button
        ref={button}
        size="sm"
        variant="light"
        leftSection={<IconMessageForward {...ICON.control} />}
        onClick={() => {
          wantReply({ conversationId, says: 'ready', total });
          openAt(conversationId, null);
        }}
        data-testid="ready-tell"
      >
        {t('prescriptions.tell-ready')}
      </Button>
      <span className={classes.hint}>{t('prescriptions.tell-ready-hint')}</span>
    </div>
  );
}
