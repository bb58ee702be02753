import { Checkbox } from '@mantine/core';
import { IconAddressBook, IconAlertTriangle } from '@tabler/icons-react';
import type { PhoneHolders } from '#shared/domain/customers/customer.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { usePhoneText } from '../../ui/customer/use-phone-text.ts';
import { ICON } from '../../ui/icon-size.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import classes from './phone-holders.module.css';

/** Under the numbers that are typed: whose they are already, and the way there. */
export function PhoneHoldersNote(props: {
  known: readonly PhoneHolders[];
  isShared: boolean;
  onShared: (isShared: boolean) => void;
  onOpen: (customerId: number) => void;
}) {
  const { t } = useWords();
  const phoneText = usePhoneText();
  const { known, isShared, onShared, onOpen } = props;
  const taken = known.flatMap(({ phone, holders }) => holders.map((holder) => ({ phone, holder })));
  const own = known.filter(({ isOwn }) => isOwn);
  if (taken.length + own.length === 0) return null;
  return (
    <div className={classes.notes} role="status" data-testid="phone-holders">
      {own.map(({ phone }) => (
        <p key={phone} className={classes.note} data-testid="phone-own">
          <IconAlertTriangle {...ICON.line} />
          <span className={classes.words}>{t('numbers.own', { phone: phoneText(phone) })}</span>
        </p>
      ))}
      {taken.map(({ phone, holder }) => (
        <div key={`${phone} ${holder.id}`} className={classes.note} data-testid="phone-taken">
          <IconAddressBook {...ICON.line} />
          <span className={classes.words}>
            {holder.name === null
              ? t('numbers.taken-unnamed', { phone: phoneText(phone) })
              : t('numbers.taken', { phone: phoneText(phone), name: isolate(holder.name) })}
          </span>
          <NoteAction onClick={() => onOpen(holder.id)} data-testid="phone-holder-open">
            {t('numbers.open-holder')}
          </NoteAction>
        </div>
      ))}
      {taken.length === 0 ? null : (
        <Checkbox
          size="xs"
          label={t('numbers.shares')}
          checked={isShared}
          onChange={(event) => onShared(event.currentTarget.checked)}
          data-testid="phone-shared"
        />
      )}
    </div>
  );
}
