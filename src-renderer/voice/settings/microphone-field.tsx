import { Select } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { MicrophoneDevice } from '../recorder/microphone.ts';
import { chooseMicrophone, chosenMicrophone, listMicrophones } from '../recorder/microphone.ts';

const SYSTEM = 'system';

/** Which microphone this PC records with; asked of the system each time it is opened, as headsets come and go. */
export function MicrophoneField() {
  const { t } = useWords();
  const [devices, setDevices] = useState<MicrophoneDevice[]>([]);
  const [chosen, setChosen] = useState(chosenMicrophone);
  const look = (): void => void listMicrophones().then(setDevices);
  const choose = (deviceId: string | null): void => {
    chooseMicrophone(deviceId);
    setChosen(deviceId);
  };
  const known = devices.map(({ deviceId, label }, index) => ({
    value: deviceId,
    // The system keeps a name from who was never allowed to listen.
    label: label === '' ? `${index + 1}` : label,
  }));
  const isGone = chosen !== null && !devices.some(({ deviceId }) => deviceId === chosen);
  return (
    <Select
      label={t('voice.microphone')}
      description={t('voice.microphone-hint')}
      data={[
        { value: SYSTEM, label: t('voice.microphone-system') },
        ...known,
        ...(isGone ? [{ value: chosen, label: t('voice.microphone-chosen') }] : []),
      ]}
      value={chosen ?? SYSTEM}
      allowDeselect={false}
      onDropdownOpen={look}
      onChange={(value) => {
        if (value !== null) choose(value === SYSTEM ? null : value);
      }}
      data-testid="voice-microphones"
    />
  );
}
