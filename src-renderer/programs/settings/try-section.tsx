import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTryRoute } from '../programs-api.ts';
import { curlFor, SHELL_NAMES, SHELLS, type Shell } from './curl.ts';
import classes from './programs.module.css';
import { CodeLine } from './shown-once.tsx';

const ROUTES = ['/health', '/api/status', '/api/conversations'] as const;

/** A call from here with a key, and how another program makes one. */
export function TrySection({ port }: { port: number }) {
  const { t } = useWords();
  const attempt = useTryRoute();
  const [route, setRoute] = useState<(typeof ROUTES)[number]>('/api/status');
  const [key, setKey] = useState('');
  const [shell, setShell] = useState<Shell>('cmd');
  return (
    <SettingsSection title={t('programs.try')} hint={t('programs.try-hint')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate({ route, key: key.trim() });
        }}
      >
        <Choice
          label={t('programs.try-route')}
          value={route}
          onChange={setRoute}
          options={ROUTES.map((value) => ({ value, label: isolateLtr(value) }))}
        />
        <PasswordInput
          label={t('programs.try-key')}
          attributes={{ input: { autoComplete: 'off' } }}
          value={key}
          maxLength={200}
          onChange={(event) => setKey(event.currentTarget.value)}
          data-testid="try-key"
        />
        <Button type="submit" variant="default" loading={attempt.isPending} data-testid="try-call">
          {t('programs.try-call')}
        </Button>
        {attempt.data === undefined ? null : (
          <div role="status" data-testid="try-answer">
            <p className={classes.hint}>
              {attempt.data === null
                ? t('programs.try-none')
                : t('programs.try-status', { status: isolateLtr(String(attempt.data.status)) })}
            </p>
            {attempt.data === null ? null : (
              <pre className={`${classes.answer} selectable`} dir="ltr">
                {attempt.data.body}
              </pre>
            )}
          </div>
        )}
      </form>
      <Choice
        label={t('programs.curl')}
        value={shell}
        onChange={setShell}
        options={SHELLS.map((value) => ({ value, label: SHELL_NAMES[value] }))}
      />
      <CodeLine text={curlFor(shell, port)} testId="curl" />
      <p className={classes.hint}>
        {t('programs.docs', { address: isolateLtr(`http://127.0.0.1:${port}/api/openapi.json`) })}
      </p>
    </SettingsSection>
  );
}
