import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { putConversation } from '../api/cache/live-events.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { formatAgo } from '../i18n/time-format.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useNow } from '../ui/time/use-now.ts';
import { useDrafts } from './drafts.tsx';
import { WrittenText } from '../ui/message/written-text.tsx';
import classes from './draft-guard.module.css';
import { ICON } from '../ui/icon-size.ts';

const MINUTE_MS = 60_000;

/** Which colleague has begun an answer here; undefined when nobody else has. */
export function useDraftOfOther(
  conversation: Pick<Conversation, 'draft' | 'draftBy' | 'draftAt'>,
): { name: string; at: number } | undefined {
  const signedIn = useSignedIn();
  const { draft, draftBy, draftAt } = conversation;
  if (signedIn === undefined || draftBy === null || draftAt === null || draft.trim() === '') return undefined;
  if (draftBy === signedIn.agent.id) return undefined;
  return { name: signedIn.agents.find(({ id }) => id === draftBy)?.name ?? '', at: draftAt };
}

/** A colleague's draft in the place where one writes: it is continued or kept as a note, but not written over. */
export function DraftGuard({
  conversation,
  draft,
}: {
  conversation: Conversation;
  draft: { name: string; at: number };
}) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const drafts = useDrafts();
  const now = useNow(MINUTE_MS);
  const take = useMutation({
    mutationFn: (how: InvokeInput<'conversations.takeDraft'>['how']) =>
      invoke('conversations.takeDraft', { id: conversation.id, how }),
    onSuccess: (taken) => {
      drafts.replace(taken.id, taken.draft, taken.draftQuote);
      putConversation(client, taken);
    },
  });
  return (
    <section className={classes.guard} data-testid="draft-guard">
      <p className={classes.who}>
        <IconPencil {...ICON.line} />
        {t('composer.draft-of-other', { name: isolate(draft.name), ago: formatAgo(draft.at, now, language) })}
      </p>
      <p className={classes.text} dir="auto">
        <WrittenText text={conversation.draft} />
      </p>
      <div className={classes.ways}>
        <Button
          size="compact-md"
          disabled={take.isPending}
          onClick={() => take.mutate('continue')}
          data-testid="draft-continue"
        >
          {t('composer.draft-continue')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={take.isPending}
          title={t('composer.draft-anew-hint')}
          onClick={() => take.mutate('replace')}
          data-testid="draft-anew"
        >
          {t('composer.draft-anew')}
        </Button>
        <span className={classes.hint}>{t('composer.draft-anew-hint')}</span>
      </div>
    </section>
  );
}
