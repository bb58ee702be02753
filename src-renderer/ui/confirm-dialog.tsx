import { Button, Modal } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import classes from './confirm-dialog.module.css';

/** Also over the viewer; only notices lie higher. */
const OVER_EVERYTHING = 350;

/** Asks before something that is not taken back easily; the safe answer has the focus. */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  body: string;
  confirm: string;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      size={460}
      radius="lg"
      centered
      zIndex={OVER_EVERYTHING}
      withCloseButton={false}
      classNames={{ title: classes.title }}
      data-testid="confirm"
    >
      <p className={classes.body}>{props.body}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={props.onCancel} data-autofocus data-testid="confirm-no">
          {t('common.cancel')}
        </Button>
        <Button color="red.9" onClick={props.onConfirm} data-testid="confirm-yes">
          {props.confirm}
        </Button>
      </div>
    </Modal>
  );
}
