import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { PAPERS } from '#shared/domain/records/record.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import { useWritePrescription } from './records-api.ts';

const WAYS = [
  { how: 'print', words: 'records.print-prescription', Icon: IconPrinter },
  { how: 'save', words: 'records.save-prescription', Icon: IconFileTypePdf },
] as const;

/** A prescription as one page, on paper or as a file. What is written and not saved yet is not on it. */
export function PrescriptionPaper({ id }: { id: number }) {
  const { t, language } = useWords();
  const writing = useWritePrescription(language);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <TooltipIconButton
          label={t('records.print-prescription')}
          loading={writing.isPending}
          data-testid="prescription-paper"
        >
          <IconPrinter {...ICON.button} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {WAYS.flatMap(({ how, words, Icon }) =>
          PAPERS.map((paper) => (
            <Menu.Item
              key={`${how}-${paper}`}
              leftSection={<Icon {...ICON.control} />}
              onClick={() =>
                writing.mutate(
                  { id, paper, how },
                  {
                    onSuccess: (done) => {
                      if (done === null) return;
                      const { file } = done;
                      const said =
                        file === null ? t('records.printed') : t('records.saved', { file: isolateLtr(file) });
                      notifications.show({ message: said });
                    },
                  },
                )
              }
              data-testid={`prescription-${how}-${paper}`}
            >
              {`${t(words)} (${paper})`}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
