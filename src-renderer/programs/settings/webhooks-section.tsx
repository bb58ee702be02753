import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { webhookUrlSchema, WEBHOOK_EVENTS, type Webhook } from '#shared/domain/programs/webhook.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useAddWebhook, useRemoveWebhook, useRotateWebhookSecret, useWebhooks } from '../programs-api.ts';
import classes from './programs.module.css';
import { ShownOnce } from './shown-once.tsx';
import { WebhookRow } from './webhook-row.tsx';

type Asked = { what: 'remove' | 'rotate'; webhook: Webhook };

/** Whom Rosheta calls when something happens. */
export function WebhooksSection() {
  const { t } = useWords();
  const webhooks = useWebhooks();
  const rotate = useRotateWebhookSecret();
  const remove = useRemoveWebhook();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const url = isolateLtr(asked?.webhook.url ?? '');

  function confirm({ what, webhook: { id } }: Asked): void {
    setAsked(null);
    if (what === 'remove') remove.mutate({ id });
    else rotate.mutate({ id }, { onSuccess: (rotated) => setSecret(rotated.secret) });
  }

  return (
    <SettingsSection title={t('programs.webhooks')} hint={t('programs.webhooks-hint')}>
      {webhooks.isError && webhooks.data === undefined ? (
        <ErrorNotice code={errorCodeOf(webhooks.error)} onRetry={() => void webhooks.refetch()} />
      ) : null}
      {secret === null ? null : (
        <ShownOnce
          title={t('programs.webhook-secret')}
          secret={secret}
          onDone={() => {
            adder.current?.focus();
            setSecret(null);
          }}
        />
      )}
      <ul className={classes.rows}>
        {webhooks.data?.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} onAsk={(what) => setAsked({ what, webhook })} />
        ))}
      </ul>
      {isAdding ? (
        <WebhookForm
          onCancel={() => setAdding(false)}
          onMade={(made) => {
            setSecret(made);
            setAdding(false);
          }}
        />
      ) : (
        <Button ref={adder} variant="light" onClick={() => setAdding(true)} data-testid="webhook-add">
          {t('programs.webhook-add')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(asked?.what === 'rotate' ? 'programs.rotate-title' : 'programs.remove-title')}
        body={t(asked?.what === 'rotate' ? 'programs.rotate-body' : 'programs.remove-body', { url })}
        confirm={t(asked?.what === 'rotate' ? 'programs.rotate' : 'programs.remove')}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked !== null && confirm(asked)}
      />
    </SettingsSection>
  );
}

function WebhookForm(props: { onCancel: () => void; onMade: (secret: string) => void }) {
  const { t } = useWords();
  const add = useAddWebhook();
  const [url, setUrl] = useState('');
  const isGood = webhookUrlSchema.safeParse(url).success;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        add.mutate(
          { url: url.trim(), events: [...WEBHOOK_EVENTS] },
          { onSuccess: ({ secret }) => props.onMade(secret) },
        );
      }}
    >
      <TextInput
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
      {add.isError ? <ErrorNotice code={errorCodeOf(add.error)} /> : null}
      <div className={classes.line}>
        <Button type="submit" disabled={!isGood} loading={add.isPending} data-testid="webhook-make">
          {t('programs.webhook-make')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
