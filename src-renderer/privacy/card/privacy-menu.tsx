import { Menu } from '@mantine/core';
import { IconDotsVertical, IconFileZip, IconGavel, IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { EraseDialog } from '../dialogs/erase-dialog.tsx';
import { GiveDialog } from '../dialogs/give-dialog.tsx';
import { HoldDialog } from '../dialogs/hold-dialog.tsx';
import { useLegalHold } from '../privacy-api.ts';

type Open = 'give' | 'hold' | 'erase';

/** What the law gives a customer, and what it may ask of the pharmacy. */
export function PrivacyMenu({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const mayGive = useMay('customers.give-data');
  const mayHold = useMay('customers.hold');
  const mayErase = useMay('customers.erase');
  const hold = useLegalHold(customerId).data;
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  if (!mayGive && !mayHold && !mayErase) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <TooltipIconButton label={t('privacy.menu')} data-testid="privacy-menu" size="row">
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mayGive ? (
            <Menu.Item
              leftSection={<IconFileZip {...ICON.control} />}
              onClick={() => setOpen('give')}
              data-testid="privacy-give"
            >
              {t('privacy.give')}
            </Menu.Item>
          ) : null}
          {mayHold ? (
            <Menu.Item
              leftSection={<IconGavel {...ICON.control} />}
              onClick={() => setOpen('hold')}
              disabled={hold === undefined}
              data-testid="privacy-hold"
            >
              {t('privacy.hold')}
            </Menu.Item>
          ) : null}
          {mayErase ? (
            <Menu.Item
              color="var(--rs-red)"
              leftSection={<IconUserX {...ICON.control} />}
              onClick={() => setOpen('erase')}
              data-testid="privacy-erase"
            >
              {t('privacy.erase')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {open === 'give' ? <GiveDialog customerId={customerId} onClose={close} /> : null}
      {open === 'hold' && hold !== undefined ? (
        <HoldDialog customerId={customerId} hold={hold} onClose={close} />
      ) : null}
      {open === 'erase' ? <EraseDialog customerId={customerId} onClose={close} /> : null}
    </>
  );
}
