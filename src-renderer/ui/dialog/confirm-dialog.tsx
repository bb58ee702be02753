import { Button } from '@mantine/core';
import { useWords } from '../../i18n/use-words.ts';
import { DialogActions } from './dialog-actions.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialog.module.css';

/** Also over the viewer; only notices lie higher. */
const OVER_EVERYTHING = 350;

/** Asks before something that is not taken back easily; the safe answer has the focus. */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  body: string;
  confirm: string;
  /** Nothing is lost by it: the button warns of nothing. */
  isHarmless?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      width="question"
      zIndex={OVER_EVERYTHING}
      withCloseButton={false}
      testId="confirm"
    >
      <p className={classes.body}>{props.body}</p>
      <DialogActions>
        <Button variant="default" onClick={props.onCancel} data-autofocus data-testid="confirm-no">
          {t('common.cancel')}
        </Button>
        <Button
          {...(props.isHarmless === true ? {} : { color: 'red.9' })}
          onClick={props.onConfirm}
          data-testid="confirm-yes"
        >
          {props.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
