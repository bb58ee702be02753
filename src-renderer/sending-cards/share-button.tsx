import { Menu } from '@mantine/core';
import { IconAddressBook, IconBuildingStore, IconMapPin, IconMapPinPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLinks } from '../api/queries/app.ts';
import { useSettings } from '../api/queries/settings.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';

/** Beside the message field: what is sent with a few presses and not typed, as far as the link that sends can. */
export function ShareButton({ conversationId, isClosed }: { conversationId: number; isClosed: boolean }) {
  const { t } = useWords();
  const { openSettings } = useNavigation();
  const kinds = useLinks().data?.links[0]?.capabilities.kinds ?? [];
  const pharmacyPlace = useSettings().data?.pharmacyPlace ?? null;
  const maySet = useMay('settings.desk');
  const [open, setOpen] = useState<'contact' | 'pharmacy' | 'place' | null>(null);
  const close = (): void => setOpen(null);
  const hasPlaces = kinds.includes('location');
  const hasContacts = kinds.includes('contacts');
  if (!hasPlaces && !hasContacts) return null;
  const isUnknown = pharmacyPlace === null;
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <TooltipIconButton
            label={t('cards.open')}
            // Above it the menu opens.
            tooltipPosition="bottom"
            disabled={isClosed}
            data-testid="share-open"
          >
            <IconMapPin {...ICON.button} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {hasPlaces ? (
            <>
              <Menu.Item
                leftSection={<IconBuildingStore {...ICON.control} />}
                disabled={isUnknown && !maySet}
                onClick={() => (isUnknown ? openSettings('general') : setOpen('pharmacy'))}
                data-testid="share-pharmacy"
              >
                {t(isUnknown ? 'cards.pharmacy-unknown' : 'cards.send-pharmacy')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconMapPinPlus {...ICON.control} />}
                onClick={() => setOpen('place')}
                data-testid="share-place"
              >
                {t('cards.send-place')}
              </Menu.Item>
            </>
          ) : null}
          {hasContacts ? (
            <Menu.Item
              leftSection={<IconAddressBook {...ICON.control} />}
              onClick={() => setOpen('contact')}
              data-testid="share-contact"
            >
              {t('cards.send-contact')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {open === 'contact' ? <ContactDialog conversationId={conversationId} onClose={close} /> : null}
      {open === 'place' || open === 'pharmacy' ? (
        <PlaceDialog
          conversationId={conversationId}
          title={t(open === 'place' ? 'cards.send-place' : 'cards.send-pharmacy')}
          place={open === 'place' ? null : pharmacyPlace}
          onClose={close}
        />
      ) : null}
    </>
  );
}
