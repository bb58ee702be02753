import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArchive, IconArchiveOff, IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';
import { TEMPLATE_CATEGORIES, templateCategorySchema } from '#shared/domain/templates/template.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useArchiveTemplate, useSaveTemplate } from '../templates-api.ts';
import { BodyField } from './body-field.tsx';
import { checkDraft } from './check-draft.ts';
import classes from './editor.module.css';
import { FilesField } from './files-field.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** The choice that is no kind. */
const ANY_KIND = 'any';

type TemplateEditorProps = {
  /** Null for a new one. */
  template: Template | null;
  start: TemplateDraft;
  others: readonly Template[];
  isReadOnly: boolean;
  onDirty: (isDirty: boolean) => void;
  onSaved: (template: Template) => void;
  onDuplicate: (draft: TemplateDraft) => void;
};

/** One saved reply, in both languages, with what the customer will read. */
export function TemplateEditor({ template, start, others, isReadOnly, ...on }: TemplateEditorProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(start);
  const [isChecked, setChecked] = useState(false);
  const save = useSaveTemplate();
  const archive = useArchiveTemplate();
  const problems = checkDraft(draft, template?.id ?? null, others);
  const change = (part: Partial<TemplateDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    on.onDirty(true);
  };
  const changeFiles = (edit: (files: TemplateDraft['files']) => TemplateDraft['files']): void => {
    setDraft((now) => ({ ...now, files: edit(now.files) }));
    on.onDirty(true);
  };

  const submit = (): void => {
    setChecked(true);
    if (problems.name || problems.shortcut !== null || problems.text !== null) return;
    const input = { id: template?.id ?? null, draft: { ...draft, name: draft.name.trim() } };
    save.mutate(input, {
      onSuccess: (saved) => {
        notifications.show({ message: t('templates.saved') });
        on.onSaved(saved);
      },
    });
  };

  const shortcutError = (): string | null => {
    const { shortcut } = problems;
    if (shortcut === 'bad') return isChecked || draft.shortcut !== '' ? t('templates.shortcut-bad') : null;
    return shortcut === null ? null : t('templates.shortcut-taken', { name: shortcut.takenBy });
  };
  const bodyField = (language: 'ar' | 'en') => (
    <BodyField
      language={language}
      value={draft.body[language]}
      isReadOnly={isReadOnly}
      onChange={(value) => change({ body: { ...draft.body, [language]: value } })}
    />
  );
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      data-testid="template-editor"
    >
      {isReadOnly ? <p className={classes.hint}>{t('templates.view-only')}</p> : null}
      <div className={classes.line}>
        <TextInput
          label={t('templates.name')}
          attributes={{ input: { dir: 'auto' } }}
          value={draft.name}
          maxLength={80}
          readOnly={isReadOnly}
          error={isChecked && problems.name ? t('templates.name-needed') : null}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-testid="template-name"
        />
        <Select
          label={t('templates.category')}
          data={TEMPLATE_CATEGORIES.map((value) => ({ value, label: t(`templates.category-${value}`) }))}
          value={draft.category}
          allowDeselect={false}
          readOnly={isReadOnly}
          onChange={(value) => change({ category: templateCategorySchema.parse(value) })}
        />
        <Select
          label={t('templates.kind')}
          data={[
            { value: ANY_KIND, label: t('templates.kind-any') },
            ...ticketKindSchema.options.map((value) => ({ value, label: t(`ticket-kind.${value}`) })),
          ]}
          value={draft.kind ?? ANY_KIND}
          allowDeselect={false}
          readOnly={isReadOnly}
          onChange={(value) => change({ kind: ticketKindSchema.safeParse(value).data ?? null })}
          data-testid="template-kind"
        />
        <TextInput
          label={t('templates.shortcut')}
          description={t('templates.shortcut-hint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          leftSection="/"
          attributes={{ input: { dir: 'auto' } }}
          value={draft.shortcut}
          maxLength={30}
          readOnly={isReadOnly}
          error={shortcutError()}
          onChange={(event) => change({ shortcut: event.currentTarget.value.trim().replace(/^\//, '') })}
          data-testid="template-shortcut"
        />
      </div>
      {bodyField('ar')}
      {bodyField('en')}
      <FilesField
        files={draft.files}
        isReadOnly={isReadOnly}
        onAdd={(added) => changeFiles((files) => [...files, ...added])}
        onRemove={(gone) => changeFiles((files) => files.filter((_, index) => index !== gone))}
      />
      {isChecked && problems.text === 'missing' ? (
        <p className={classes.problem} role="alert">
          {t('templates.text-needed')}
        </p>
      ) : null}
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      {isReadOnly ? null : (
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            leftSection={<IconDeviceFloppy {...ICON.control} />}
            data-testid="template-save"
          >
            {t('templates.save')}
          </Button>
          {template === null ? null : (
            <>
              <Button
                variant="default"
                leftSection={<IconCopy {...ICON.control} />}
                onClick={() => on.onDuplicate(draft)}
              >
                {t('templates.duplicate')}
              </Button>
              <Button
                variant="default"
                leftSection={
                  template.isArchived ? (
                    <IconArchiveOff {...ICON.control} />
                  ) : (
                    <IconArchive {...ICON.control} />
                  )
                }
                onClick={() => archive.mutate({ id: template.id, isArchived: !template.isArchived })}
                data-testid="template-archive"
              >
                {t(template.isArchived ? 'templates.restore' : 'templates.archive')}
              </Button>
            </>
          )}
        </div>
      )}
    </form>
  );
}
