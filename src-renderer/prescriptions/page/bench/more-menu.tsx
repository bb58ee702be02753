import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconDotsVertical, IconPhotoQuestion } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { statusAfter, type PrescriptionStep } from '#shared/desk/prescriptions/steps.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';

/** The steps one takes seldom, as far as they are for this prescription. */
export function MoreMenu(props: {
  prescription: Prescription;
  onAskAgain: () => void;
  onCancel: () => void;
  onReopen: () => void;
}) {
  const { prescription, onAskAgain, onCancel, onReopen } = props;
  const { status, lineCount } = prescription;
  const { t } = useWords();
  const steps: {
    step: PrescriptionStep;
    Icon: TablerIcon;
    label: string;
    run: () => void;
    isRed?: boolean;
  }[] = [
    { step: 'ask-again', Icon: IconPhotoQuestion, label: t('prescriptions.unreadable'), run: onAskAgain },
    { step: 'reopen', Icon: IconArrowBackUp, label: t('prescriptions.reopen'), run: onReopen },
    { step: 'cancel', Icon: IconBan, label: t('prescriptions.cancel'), run: onCancel, isRed: true },
  ];
  const possible = steps.filter(
    ({ step }) => statusAfter(step, { status, hasLines: lineCount > 0 }) !== undefined,
  );
  // What is done has one way back, and that is its button.
  if (possible.every(({ step }) => step === 'reopen') && status !== 'unreadable') return null;
  return (
    <Menu position="top-end" withArrow>
      <Menu.Target>
        <TooltipIconButton
          variant="default"
          label={t('prescriptions.actions')}
          data-testid="bench-more"
          size="composer"
        >
          <IconDotsVertical {...ICON.button} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map(({ step, Icon, label, run, isRed }) => (
          <Menu.Item
            key={step}
            leftSection={<Icon {...ICON.control} />}
            {...(isRed === true ? { color: 'var(--rs-red)' } : {})}
            onClick={run}
            data-testid={`bench-${step}`}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
