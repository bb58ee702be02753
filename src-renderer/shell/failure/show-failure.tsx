import { notifications } from '@mantine/notifications';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { AT_DOOR } from '../../ui/notes/notices-at-door.ts';
import classes from './show-failure.module.css';

/** A failed command in a passing notice; the same failure again does not pile up. */
export function showFailure(code: ErrorCode): void {
  notifications.hide(code);
  notifications.show({
    ...AT_DOOR,
    id: code,
    // The sentence in it is heard by itself.
    role: 'presentation',
    message: <ErrorNotice code={code} />,
    autoClose: 8000,
    withBorder: false,
    classNames: { root: classes.root, body: classes.body },
  });
}
