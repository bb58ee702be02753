import { Button, Checkbox } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useRevealRecoveryKey } from '../recovery-key-api.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KnownSecretField, useSecretWait } from '../../ui/secret/known-secret-field.tsx';
import classes from './recovery-key.module.css';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';

/**
 * Explains the recovery key, shows it when asked (it may open with customers looking on), prints or copies it, and
 * notes that it is kept when a person says so. Closed without that it changes nothing.
 */
export function RecoveryKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  const reveal = useRevealRecoveryKey();
  const update = useUpdateSettings();
  const groups = reveal.data?.outcome === 'shown' ? reveal.data.groups : undefined;
  const close = (): void => {
    reveal.reset();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('recovery-key.title')}
      width="form"
      closeOnClickOutside={false}
      zIndex={300}
      testId="recovery-key"
    >
      <p className={classes.words}>{t('recovery-key.intro')}</p>
      {groups === undefined ? (
        <Asking reveal={reveal} onLater={close} />
      ) : (
        <>
          <KeyGroups groups={groups} label={t('recovery-key.value')} />
          <Keeping groups={groups} />
          <Confirmation
            onLater={close}
            onKept={() => {
              update.mutate({ recoveryKeySavedAt: Date.now() });
              close();
            }}
          />
          <RecoveryKeySheet groups={groups} />
        </>
      )}
    </Dialog>
  );
}

/** Their own secret again: whoever sits down at an unlocked desk must not read it. */
function Asking({
  reveal,
  onLater,
}: {
  reveal: ReturnType<typeof useRevealRecoveryKey>;
  onLater: () => void;
}) {
  const { t } = useWords();
  const agent = useSignedIn()?.agent;
  const [secret, setSecret] = useState('');
  const isPin = agent?.secretKind === 'pin';
  const waitMs = useSecretWait(agent?.lockedUntil ?? null);
  // The trainee has none.
  const needsSecret = agent?.secretKind !== null;
  const canShow = waitMs === 0 && (!needsSecret || secret !== '');
  return (
    <form
      className={classes.asking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canShow) return;
        reveal.mutate(secret);
        setSecret('');
      }}
    >
      {needsSecret ? (
        <KnownSecretField
          kind={agent?.secretKind ?? null}
          label={t(isPin ? 'staff.current-pin' : 'staff.current-password')}
          value={secret}
          waitMs={waitMs}
          wasWrong={reveal.data?.outcome === 'wrong'}
          onChange={(value) => {
            reveal.reset();
            setSecret(value);
          }}
          testId="recovery-key-secret"
        />
      ) : null}
      <DialogActions>
        <span className={classes.ask}>{t('recovery-key.ask')}</span>
        <Button variant="default" onClick={onLater} data-testid="recovery-key-later">
          {t('recovery-key.later')}
        </Button>
        <Button type="submit" disabled={!canShow} loading={reveal.isPending} data-testid="recovery-key-show">
          {t('recovery-key.show')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The two ways out of this PC: paper, or wherever the clipboard is pasted. */
function Keeping({ groups }: { groups: readonly string[] }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const print = useRef<HTMLButtonElement>(null);
  // The button that showed the key is gone, and the keyboard must not be left outside the dialog.
  useEffect(() => print.current?.focus(), []);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(groups.join(' '));
    setCopied(true);
  };
  return (
    <div className={classes.keeping}>
      <Button
        ref={print}
        leftSection={<IconPrinter {...ICON.control} />}
        onClick={() => window.print()}
        data-testid="recovery-key-print"
      >
        {t('recovery-key.print')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCopy {...ICON.control} />}
        onClick={() => void copy()}
        data-testid="recovery-key-copy"
      >
        {t('recovery-key.copy')}
      </Button>
      <span className={classes.ask} role="status" data-testid="recovery-key-copied">
        {isCopied ? t('recovery-key.copied') : null}
      </span>
    </div>
  );
}

function Confirmation({ onLater, onKept }: { onLater: () => void; onKept: () => void }) {
  const { t } = useWords();
  const [isKept, setKept] = useState(false);
  return (
    <>
      <Checkbox
        className={classes.kept}
        label={t('recovery-key.kept')}
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        data-testid="recovery-key-kept"
      />
      <DialogActions>
        <Button variant="default" onClick={onLater} data-testid="recovery-key-later">
          {t('recovery-key.later')}
        </Button>
        <Button disabled={!isKept} onClick={onKept} data-testid="recovery-key-saved">
          {t('recovery-key.saved')}
        </Button>
      </DialogActions>
    </>
  );
}

function KeyGroups({ groups, label }: { groups: readonly string[]; label: string }) {
  return (
    <ol className={classes.groups} dir="ltr" aria-label={label} data-testid="recovery-key-value">
      {groups.map((group) => (
        <li key={group} className="selectable">
          {group}
        </li>
      ))}
    </ol>
  );
}
