import { notifications } from '@mantine/notifications';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { useGiveData } from '../privacy-api.ts';
import classes from './privacy-dialogs.module.css';

/** Says what leaves the desk before it does. */
export function GiveDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t, count } = useWords();
  const give = useGiveData();
  return (
    <FormDialog
      title={t('privacy.give-title')}
      width="form"
      testId="give-dialog"
      onClose={onClose}
      onSubmit={() =>
        give.mutate(customerId, {
          onSuccess: (saved) => {
            if (saved === null) return;
            const { missing } = saved;
            const file = isolateLtr(saved.file);
            const message =
              missing === 0
                ? t('privacy.given', { file })
                : t('privacy.given-missing', { file, files: count('privacy.files', missing) });
            notifications.show({ message });
            onClose();
          },
        })
      }
      confirm={t('privacy.give-confirm')}
      confirmTestId="give-confirm"
      isBusy={give.isPending}
      error={give.isError ? errorCodeOf(give.error) : null}
    >
      <p className={classes.body}>{t('privacy.give-body')}</p>
    </FormDialog>
  );
}
