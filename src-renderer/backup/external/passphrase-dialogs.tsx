import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { createPortal } from 'react-dom';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../recovery-key/dialogs/recovery-key.module.css';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { KnownSecretField, useSecretWait } from '../../ui/secret/known-secret-field.tsx';
import { useRevealPassphrase } from './external-api.ts';

/** Over the settings, as the recovery key's. */
const OVER_SETTINGS = 300;

/** Right after it was typed: the one time that it is shown by itself. */
export function KeepPassphrase(props: {
  typed: { passphrase: string; folder: string } | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { typed, onClose } = props;
  return (
    <Dialog
      isOpen={typed !== null}
      onClose={onClose}
      title={t('external.keep-title')}
      width="form"
      closeOnClickOutside={false}
      zIndex={OVER_SETTINGS}
      testId="external-keep"
    >
      {typed === null ? null : <Shown {...typed} onClose={onClose} />}
    </Dialog>
  );
}

/** Later on: for one's own secret, as the recovery key. */
export function RevealPassphrase(props: { isOpen: boolean; folder: string; onClose: () => void }) {
  const { t } = useWords();
  const reveal = useRevealPassphrase();
  const close = (): void => {
    reveal.reset();
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={close}
      title={t('external.keep-title')}
      width="form"
      closeOnClickOutside={false}
      zIndex={OVER_SETTINGS}
      testId="external-reveal-dialog"
    >
      {reveal.data?.outcome === 'shown' ? (
        <Shown passphrase={reveal.data.passphrase} folder={props.folder} onClose={close} />
      ) : (
        <Asking reveal={reveal} onLater={close} />
      )}
    </Dialog>
  );
}

function Asking(props: { reveal: ReturnType<typeof useRevealPassphrase>; onLater: () => void }) {
  const { reveal, onLater } = props;
  const { t } = useWords();
  const agent = useSignedIn()?.agent;
  const [secret, setSecret] = useState('');
  const waitMs = useSecretWait(agent?.lockedUntil ?? null);
  const needsSecret = agent?.secretKind !== null;
  const canShow = waitMs === 0 && (!needsSecret || secret !== '');
  return (
    <form
      className={classes.asking}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!canShow) return;
        reveal.mutate(secret);
        setSecret('');
      }}
    >
      {needsSecret ? (
        <KnownSecretField
          kind={agent?.secretKind ?? null}
          label={t(agent?.secretKind === 'pin' ? 'staff.current-pin' : 'staff.current-password')}
          value={secret}
          waitMs={waitMs}
          wasWrong={reveal.data?.outcome === 'wrong'}
          onChange={(value) => {
            reveal.reset();
            setSecret(value);
          }}
          testId="external-reveal-secret"
        />
      ) : null}
      {reveal.isError ? <ErrorNotice code={errorCodeOf(reveal.error)} /> : null}
      <DialogActions>
        <Button variant="default" onClick={onLater}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          disabled={!canShow}
          loading={reveal.isPending}
          data-testid="external-reveal-show"
        >
          {t('external.reveal-show')}
        </Button>
      </DialogActions>
    </form>
  );
}

function Shown(props: { passphrase: string; folder: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <>
      <p className={classes.words}>{t('external.keep-body')}</p>
      <p className={classes.words} data-testid="external-passphrase-shown">
        <strong className="selectable">
          <bdi>{props.passphrase}</bdi>
        </strong>
      </p>
      <DialogActions>
        <Button
          variant="default"
          leftSection={<IconPrinter {...ICON.control} />}
          onClick={() => window.print()}
          data-testid="external-print"
        >
          {t('external.keep-print')}
        </Button>
        <Button onClick={props.onClose} data-autofocus data-testid="external-kept-done">
          {t('external.keep-done')}
        </Button>
      </DialogActions>
      <Sheet {...props} />
    </>
  );
}

/** What is printed, and never on the screen. */
function Sheet({ passphrase, folder }: { passphrase: string; folder: string }) {
  const { t, language } = useWords();
  const [now] = useState(() => Date.now());
  return createPortal(
    <div className={classes.sheet}>
      <h1>{t('external.sheet-title')}</h1>
      <p>
        <strong>
          <bdi>{passphrase}</bdi>
        </strong>
      </p>
      <p>{t('external.sheet-use')}</p>
      <p>{t('external.sheet-folder', { folder: isolateLtr(folder) })}</p>
      <p>{t('external.keep-body')}</p>
      <p>{t('external.sheet-date', { date: isolate(formatFull(now, language)) })}</p>
    </div>,
    document.body,
  );
}
