import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Hyperlink } from '#shared/text/hyperlinks/hyperlink.ts';
import { calledPersonQuery } from '../api/queries/called-person.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useCalledName } from '../ui/customer/called-name.ts';
import { useWordsOf } from '../ui/message/words-of.ts';
import { LinkedWords } from './linked-words.tsx';
import classes from './outside.module.css';
import { PhoneLink } from './phone-link.tsx';

/**
 * Whom a message calls by “@”: by name, and to be gone to, where the desk knows who it is. The digits of an id are nobody's
 * number, so it is one only where it is written like one and is no id that is known.
 */
export function PersonLink(props: { link: Extract<Hyperlink, { kind: 'person' }>; children: ReactNode }) {
  const { id, phone } = props.link;
  const { t } = useWords();
  const { openAt } = useNavigation();
  const { data: person } = useQuery(calledPersonQuery(id, useWordsOf()));
  const name = useCalledName()(person);
  const isUnknown = person !== undefined && !person.isOwn && person.customer === null;

  const called = (
    <>
      {'@'}
      <bdi>{name}</bdi>
    </>
  );
  if (isUnknown) {
    if (person.phone !== null) return <PhoneLink phone={person.phone}>{called}</PhoneLink>;
    if (phone !== null && person.name === null) return <PhoneLink phone={phone}>{props.children}</PhoneLink>;
  }
  const conversationId = person?.customer?.conversationId ?? null;
  if (conversationId === null) {
    return (
      <span
        className={classes.person}
        title={isUnknown && person.name === null ? t('outside.person-unknown-why') : undefined}
        data-testid="called-person"
      >
        {called}
      </span>
    );
  }
  return (
    <LinkedWords
      kind="person"
      title={t('outside.opens-chat', { name: isolate(name) })}
      onFollow={() => openAt(conversationId, null)}
    >
      {called}
    </LinkedWords>
  );
}
