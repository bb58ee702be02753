import { Select, TextInput } from '@mantine/core';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CategoryField } from './category-field.tsx';
import type { DraftProblems } from './check-draft.ts';
import classes from './editor.module.css';

/** The choice that is no kind. */
const ANY_KIND = 'any';

/** What a reply is called, where it belongs, and what it is found by. */
export function DetailFields(props: {
  draft: TemplateDraft;
  problems: DraftProblems;
  /** Whether somebody has tried to save: what is not filled in yet is a problem from then on. */
  isChecked: boolean;
  isReadOnly: boolean;
  onChange: (part: Partial<TemplateDraft>) => void;
}) {
  const { draft, problems, isChecked, isReadOnly, onChange } = props;
  const { t } = useWords();
  const shortcutError = (): string | null => {
    const { shortcut } = problems;
    if (shortcut === 'bad') return isChecked || draft.shortcut !== '' ? t('templates.shortcut-bad') : null;
    return shortcut === null ? null : t('templates.shortcut-taken', { name: shortcut.takenBy });
  };
  return (
    <div className={classes.line}>
      <TextInput
        spellCheck={false}
        label={t('templates.name')}
        attributes={{ input: { dir: 'auto' } }}
        value={draft.name}
        maxLength={80}
        readOnly={isReadOnly}
        error={isChecked && problems.name ? t('templates.name-needed') : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-testid="template-name"
      />
      <CategoryField draft={draft} isReadOnly={isReadOnly} onChange={onChange} />
      <Select
        label={t('templates.kind')}
        data={[
          { value: ANY_KIND, label: t('templates.kind-any') },
          ...ticketKindSchema.options.map((value) => ({ value, label: t(`ticket-kind.${value}`) })),
        ]}
        value={draft.kind ?? ANY_KIND}
        allowDeselect={false}
        readOnly={isReadOnly}
        onChange={(value) => onChange({ kind: ticketKindSchema.safeParse(value).data ?? null })}
        data-testid="template-kind"
      />
      <TextInput
        spellCheck={false}
        label={t('templates.shortcut')}
        description={t('templates.shortcut-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        leftSection="/"
        attributes={{ input: { dir: 'auto' } }}
        value={draft.shortcut}
        maxLength={30}
        readOnly={isReadOnly}
        error={shortcutError()}
        onChange={(event) => onChange({ shortcut: event.currentTarget.value.trim().replace(/^\//, '') })}
        data-testid="template-shortcut"
      />
    </div>
  );
}
