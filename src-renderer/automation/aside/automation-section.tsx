import { Switch } from '@mantine/core';
import { useId } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { useConversationAutomation, useSetMuted } from '../automation-api.ts';
import classes from './automation-section.module.css';

/** Lets staff silence the desk in one conversation; nothing while it says nothing anywhere. */
export function AutomationSection({ conversation }: { conversation: Conversation }) {
  const isOn = useSettings().data?.automation.isOn === true;
  const { data: automation } = useConversationAutomation(conversation.id, isOn);
  if (!isOn || automation === undefined) return null;
  return <AutomationLine key={conversation.id} conversationId={conversation.id} automation={automation} />;
}

function AutomationLine({
  conversationId,
  automation,
}: {
  conversationId: number;
  automation: ConversationAutomation;
}) {
  const { t } = useWords();
  const setMuted = useSetMuted(conversationId);
  const state = useId();
  return (
    <section className={classes.card} data-testid="automation-section">
      <div className={classes.line}>
        <h3 className={classes.heading}>{t('auto.title')}</h3>
        <Switch
          aria-label={t('auto.title')}
          aria-describedby={state}
          checked={!automation.isMuted}
          onChange={(event) => setMuted.mutate(!event.currentTarget.checked)}
          data-testid="automation-switch"
        />
      </div>
      <p className={classes.state} id={state}>
        <StateWords automation={automation} />
      </p>
    </section>
  );
}

function StateWords({
  automation: { isMuted, stage, lastAutomatic },
}: {
  automation: ConversationAutomation;
}) {
  const { t, language } = useWords();
  const today = useToday();
  if (isMuted) return t('auto.muted');
  if (stage === 'root' || stage === 'submenu') return t('auto.in-menu');
  if (lastAutomatic === null) return t('auto.nothing-yet');
  return t('auto.last', { when: formatListTime(lastAutomatic.at, today, language, t('thread.yesterday')) });
}
