import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { webhookUrlSchema, WEBHOOK_EVENTS, type Webhook } from '#shared/domain/programs/webhook.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useAddWebhook, useRemoveWebhook, useRotateWebhookSecret, useWebhooks } from '../programs-api.ts';
import { AddForm, SecretsSection, type MadeSecret } from './secrets-section.tsx';
import { WebhookRow } from './webhook-row.tsx';

type Asked = { what: 'remove' | 'rotate'; webhook: Webhook };

/** Whom Rosheta calls when something happens. */
export function WebhooksSection() {
  const { t } = useWords();
  const webhooks = useWebhooks();
  const rotate = useRotateWebhookSecret();
  const remove = useRemoveWebhook();
  const [made, setMade] = useState<MadeSecret | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const title = t('programs.webhook-secret');
  const url = isolateLtr(asked?.webhook.url ?? '');

  function confirm({ what, webhook: { id } }: Asked): void {
    setAsked(null);
    if (what === 'remove') remove.mutate({ id });
    else rotate.mutate({ id }, { onSuccess: ({ secret }) => setMade({ title, secret }) });
  }

  return (
    <SecretsSection
      title={t('programs.webhooks')}
      hint={t('programs.webhooks-hint')}
      list={webhooks}
      made={made}
      onMade={setMade}
      rows={webhooks.data?.map((webhook) => (
        <WebhookRow key={webhook.id} webhook={webhook} onAsk={(what) => setAsked({ what, webhook })} />
      ))}
      add={{ words: t('programs.webhook-add'), testId: 'webhook-add' }}
      form={(ends) => <WebhookForm {...ends} title={title} />}
    >
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(asked?.what === 'rotate' ? 'programs.rotate-title' : 'programs.remove-title')}
        body={t(asked?.what === 'rotate' ? 'programs.rotate-body' : 'programs.remove-body', { url })}
        confirm={t(asked?.what === 'rotate' ? 'programs.rotate' : 'programs.remove')}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked !== null && confirm(asked)}
      />
    </SecretsSection>
  );
}

function WebhookForm(props: { title: string; onCancel: () => void; onMade: (made: MadeSecret) => void }) {
  const { t } = useWords();
  const { title, onCancel, onMade } = props;
  const add = useAddWebhook();
  const [url, setUrl] = useState('');
  const isGood = webhookUrlSchema.safeParse(url).success;
  const make = (): void =>
    add.mutate(
      { url: url.trim(), events: [...WEBHOOK_EVENTS] },
      { onSuccess: ({ secret }) => onMade({ title, secret }) },
    );
  return (
    <AddForm
      canMake={isGood}
      isMaking={add.isPending}
      error={add.error}
      make={{ words: t('programs.webhook-make'), testId: 'webhook-make' }}
      onMake={make}
      onCancel={onCancel}
    >
      <TextInput
        spellCheck={false}
        label={t('programs.webhook-url')}
        description={t('programs.webhook-url-hint')}
        placeholder="https://…"
        attributes={{ input: { dir: 'ltr' } }}
        value={url}
        maxLength={500}
        error={url === '' || isGood ? null : t('programs.webhook-url-wrong')}
        onChange={(event) => setUrl(event.currentTarget.value)}
        data-autofocus
        data-testid="webhook-url"
      />
    </AddForm>
  );
}
