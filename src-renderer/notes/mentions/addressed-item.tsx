import { IconUserShare } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { CutLines } from '../../ui/cut-text/cut-lines.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { useSeeMentions } from '../notes-api.ts';
import type { Addressed } from './addressed-to-me.ts';
import classes from './mentions.module.css';

type ItemProps<What extends Addressed['what']> = {
  item: Extract<Addressed, { what: What }>;
  onOpen: () => void;
};

/** A note that mentions one; to open it is to have seen it. */
export function MentionItem({ item: { note, at, isNew }, onOpen }: ItemProps<'note'>) {
  const { openAt } = useNavigation();
  const see = useSeeMentions();
  const label = useCustomerLabel(note);
  const author = useSignedIn()?.agents.find(({ id }) => id === (note.replacedBy ?? note.authorId));
  return (
    <Item
      testId="mention"
      isNew={isNew}
      at={at}
      from={<bdi>{author?.name}</bdi>}
      words={note.text}
      about={label}
      onClick={() => {
        onOpen();
        if (isNew) see.mutate([note.id]);
        openAt(note.conversationId, note.standsUnder);
      }}
    />
  );
}

/** A ticket that was handed over; what was written with it stands above the composer until it is seen. */
export function TransferItem({ item: { transfer, at, isNew }, onOpen }: ItemProps<'transfer'>) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const { nameOf } = useAgents();
  const label = useCustomerLabel(transfer);
  return (
    <Item
      testId="transfer"
      isNew={isNew}
      at={at}
      from={
        <>
          <IconUserShare {...ICON.mark} />
          {t('tickets.transfer-by', { name: isolate(nameOf(transfer.byId)) })}
        </>
      }
      words={transfer.note ?? t('tickets.transfer-bare')}
      about={label}
      onClick={() => {
        onOpen();
        openAt(transfer.conversationId, null);
      }}
    />
  );
}

function Item(props: {
  testId: string;
  isNew: boolean;
  at: number;
  from: ReactNode;
  words: string;
  about: ReturnType<typeof useCustomerLabel>;
  onClick: () => void;
}) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <button
      type="button"
      className={classes.item}
      data-new={props.isNew}
      onClick={props.onClick}
      data-testid={props.testId}
    >
      <span className={classes.line}>
        <span className={classes.author}>{props.from}</span>
        <time className={classes.time}>
          {formatListTime(props.at, today, language, t('inbox.yesterday'))}
        </time>
      </span>
      <span className={classes.words}>
        <CutLines text={props.words} lines={2} />
      </span>
      <span className={classes.about}>
        <bdi dir={props.about.dir}>{props.about.text}</bdi>
      </span>
    </button>
  );
}
