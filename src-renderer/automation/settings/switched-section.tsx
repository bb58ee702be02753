import { Button, Switch } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';

type SwitchedSectionProps = {
  title: string;
  hint: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  /** Undefined while the texts are the ones a new pharmacy finds. */
  onReset: (() => void) | undefined;
  testId: string;
  children: ReactNode;
};

/** One automatic text with its switch. It can be written while it is off. */
export function SwitchedSection(props: SwitchedSectionProps) {
  const { t } = useWords();
  return (
    <SettingsSection
      title={props.title}
      hint={props.hint}
      isFramed
      testId={props.testId}
      action={
        <Switch
          aria-label={props.title}
          checked={props.isOn}
          onChange={(event) => props.onSwitch(event.currentTarget.checked)}
          data-testid={`${props.testId}-on`}
        />
      }
    >
      {props.children}
      <div className={parts.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRestore {...ICON.line} />}
          disabled={props.onReset === undefined}
          onClick={props.onReset}
        >
          {t('automation.reset')}
        </Button>
      </div>
    </SettingsSection>
  );
}
