import { IconAlertCircle, IconRefresh, IconX } from '@tabler/icons-react';
import type { ActionKind, MessageAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { useWords } from '../i18n/use-words.ts';
import { CutLines } from '../ui/cut-text/cut-lines.tsx';
import { ICON } from '../ui/icon-size.ts';
import { MessageButton } from '../ui/message/message-button.tsx';
import note from '../ui/message/message-note.module.css';
import classes from './action-notes.module.css';
import { useDecideAction } from './actions-api.ts';
import { failedActions } from './shown-message.ts';

const WORDS: Readonly<Record<ActionKind, TextKey>> = {
  react: 'actions.failed-react',
  edit: 'actions.failed-edit',
  delete: 'actions.failed-delete',
  star: 'actions.failed-react',
};

/** Trying again helps only where it was not WhatsApp's last word. */
const isWorthATry = ({ failure }: MessageAction): boolean => failure === 'not-done' || failure === 'refused';

/** Says under a message what of it could not be done, and leaves the decision to staff. */
export function ActionNotes({ message }: { message: Message }) {
  return failedActions(message).map((action) => (
    <ActionNote key={action.id} messageId={message.id} action={action} />
  ));
}

function ActionNote({ messageId, action }: { messageId: number; action: MessageAction }) {
  const { t } = useWords();
  const decide = useDecideAction();
  const { id: actionId, kind, failure } = action;
  return (
    <div className={note.note} data-tone="failure" role="alert" data-kind={kind} data-testid="action-failure">
      <span className={note.words}>
        <IconAlertCircle {...ICON.line} />
        <span>
          {t(WORDS[kind])} {t(`actions.because-${failure ?? 'not-done'}`)}
          {/* The message itself stays as the customer has it. */}
          {kind === 'edit' ? <NewText text={action.value} /> : null}
        </span>
      </span>
      <span className={note.ways}>
        {isWorthATry(action) ? (
          <MessageButton
            tone="failure"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ messageId, actionId, again: true })}
            data-testid="action-again"
          >
            <IconRefresh {...ICON.mark} />
            {t('actions.again')}
          </MessageButton>
        ) : null}
        <MessageButton
          tone="failure"
          disabled={decide.isPending}
          onClick={() => decide.mutate({ messageId, actionId, again: false })}
          data-testid="action-leave"
        >
          <IconX {...ICON.mark} />
          {t('actions.leave')}
        </MessageButton>
      </span>
    </div>
  );
}

function NewText({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <span className={classes.text} data-testid="action-failure-text">
      {`${t('actions.edit-text')}: `}
      <CutLines text={text} lines={2} />
    </span>
  );
}
