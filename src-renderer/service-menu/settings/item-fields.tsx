import { Select, Switch } from '@mantine/core';
import { MENU_LABEL_LENGTH, type SubmenuItem } from '#shared/domain/rules/service-menu.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TextPair } from '../../settings-form/parts/text-pair.tsx';
import { ANSWER_INSERTABLES } from '#shared/desk/menu/menu-texts.ts';

const NO_KIND = 'none';

type ItemFieldsProps = {
  item: SubmenuItem;
  /** Then the answer is the heading over the lines of the submenu. */
  hasSubmenu: boolean;
  onChange: (part: Partial<SubmenuItem>) => void;
  testId: string;
};

/** What a line says, what is answered to it, and what the ticket becomes. */
export function ItemFields({ item, hasSubmenu, onChange, testId }: ItemFieldsProps) {
  const { t } = useWords();
  const { answer } = item;
  return (
    <>
      <TextPair
        label={t('service-menu.label')}
        value={item.label}
        insertables={[]}
        maxLength={MENU_LABEL_LENGTH}
        onChange={(label) => onChange({ label })}
        testId={`${testId}-label`}
      />
      <Select
        label={t('service-menu.kind')}
        description={t('service-menu.kind-hint')}
        data={[
          { value: NO_KIND, label: t('service-menu.kind-none') },
          ...ticketKindSchema.options.map((value) => ({ value, label: t(`ticket-kind.${value}`) })),
        ]}
        value={item.ticketKind ?? NO_KIND}
        allowDeselect={false}
        onChange={(value) => onChange({ ticketKind: ticketKindSchema.safeParse(value).data ?? null })}
      />
      <Switch
        label={t(hasSubmenu ? 'service-menu.has-heading' : 'service-menu.has-answer')}
        checked={answer !== null}
        onChange={(event) => onChange({ answer: event.currentTarget.checked ? { ar: '', en: '' } : null })}
      />
      {answer === null ? null : (
        <TextPair
          label={t(hasSubmenu ? 'service-menu.heading' : 'service-menu.answer')}
          value={answer}
          rows={2}
          insertables={hasSubmenu ? [] : ANSWER_INSERTABLES}
          onChange={(text) => onChange({ answer: text })}
          testId={`${testId}-answer`}
        />
      )}
    </>
  );
}
