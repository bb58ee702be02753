import { VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { onEvent } from '../api/on-event.ts';
import { useSettings } from '../api/queries/settings.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { customerLabel } from '../ui/customer/customer-name.ts';
import { kindTextKey, messageKind } from '../ui/message/message-kind.ts';
import { gatheringAfter, isNews, wordsOfNews, type News } from './words-of-news.ts';

/** What comes in, for screen readers: politely, after what they are saying. */
export function SaidMessages() {
  const { t, count } = useWords();
  const { page, openId } = useNavigation();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const [said, setSaid] = useState('');
  const say = useEffectEvent((news: readonly News[]) => {
    const words = wordsOfNews(news, page === 'chats' ? openId : null, {
      nameOf: (customer) => {
        const label = customerLabel(customer, country);
        return isolate(label.kind === 'hidden' ? t('inbox.hidden-number') : label.text);
      },
      kindOf: (message) => t(kindTextKey(messageKind(message))),
      somebody: t('outside.person-unknown'),
      here: (name, text) => t('alerts.said-here', { name, text: isolate(text) }),
      from: (name) => t('alerts.said-from', { name }),
      count: (messages) => count('alerts.said-messages', messages),
    });
    // The same words twice are said twice only when they are another text.
    setSaid((before) => (before === words ? `${words}\u00A0` : words));
  });
  useEffect(() => {
    let news: News[] = [];
    let gatheringMs = gatheringAfter(0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onEvent('message.recorded', (one) => {
      if (!isNews(one, Date.now())) return;
      news.push(one);
      timer ??= setTimeout(() => {
        timer = undefined;
        gatheringMs = gatheringAfter(news.length, gatheringMs);
        say(news);
        news = [];
      }, gatheringMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return (
    <VisuallyHidden role="log" aria-live="polite" data-testid="said-messages">
      {said}
    </VisuallyHidden>
  );
}
