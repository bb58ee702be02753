import { Menu } from '@mantine/core';
import { IconCheck, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { MicrophoneDevice } from '../recorder/microphone.ts';
import { chooseMicrophone, chosenMicrophone, listMicrophones } from '../recorder/microphone.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** Which microphone; asked of the system each time, as headsets come and go. */
export function MicrophoneMenu() {
  const { t } = useWords();
  const [devices, setDevices] = useState<MicrophoneDevice[]>([]);
  const [chosen, setChosen] = useState(chosenMicrophone);
  const choose = (deviceId: string | null): void => {
    chooseMicrophone(deviceId);
    setChosen(deviceId);
  };
  const options = [
    { deviceId: null, label: t('voice.microphone-system') },
    // The system keeps a name from who was never allowed to listen.
    ...devices.map(({ deviceId, label }, index) => ({
      deviceId,
      label: label === '' ? `${index + 1}` : label,
    })),
  ];
  return (
    <Menu position="top-end" onOpen={() => void listMicrophones().then(setDevices)}>
      <Menu.Target>
        <TooltipIconButton
          mb={8}
          label={t('voice.microphone')}
          data-testid="voice-microphones"
          size="row"
          isRound
        >
          <IconChevronUp {...ICON.line} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('voice.microphone')}</Menu.Label>
        {options.map(({ deviceId, label }) => (
          <Menu.Item
            key={deviceId ?? ''}
            role="menuitemradio"
            aria-checked={deviceId === chosen}
            rightSection={deviceId === chosen ? <IconCheck {...ICON.line} /> : null}
            onClick={() => choose(deviceId)}
          >
            <bdi>{label}</bdi>
          </Menu.Item>
        ))}
        {devices.length === 0 ? <Menu.Label>{t('voice.microphone-none')}</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
