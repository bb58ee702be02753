import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstFocus } from '../../ui/focus/use-first-focus.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { nameInLanguage } from '#shared/desk/templates/name-in-language.ts';
import { ChangedBy } from '../history/changed-by.tsx';
import { ConflictNote } from '../history/conflict-note.tsx';
import { VersionsDialog } from '../history/versions-dialog.tsx';
import { useSaveTemplate } from '../templates-api.ts';
import { BodyField } from './body-field.tsx';
import { checkDraft } from './check-draft.ts';
import { DetailFields } from './detail-fields.tsx';
import { EditorActions } from './editor-actions.tsx';
import classes from './editor.module.css';
import { FilesField } from './files-field.tsx';

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

const named = ({ ar, en }: TemplateDraft['body']): TemplateDraft['body'] => ({
  ar: nameInLanguage(ar, 'ar'),
  en: nameInLanguage(en, 'en'),
});

/** One saved reply, in both languages, with what the customer will read. */
export function TemplateEditor({ template, start, others, isReadOnly, ...on }: TemplateEditorProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  // Who asks for a new one names it next; one of the list is looked at.
  useFirstFocus(form, template === null);
  const [draft, setDraft] = useState(() => ({ ...start, body: named(start.body) }));
  const [isChecked, setChecked] = useState(false);
  /** Which of its changes this draft begins from. */
  const [revision, setRevision] = useState(template?.revision);
  const [isLooking, setLooking] = useState(false);
  const save = useSaveTemplate();
  const problems = checkDraft(draft, template?.id ?? null, others);
  const change = (part: Partial<TemplateDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    on.onDirty(true);
  };
  const changeFiles = (edit: (files: TemplateDraft['files']) => TemplateDraft['files']): void => {
    setDraft((now) => ({ ...now, files: edit(now.files) }));
    on.onDirty(true);
  };

  const take = (taken: TemplateDraft): void => {
    setDraft({ ...taken, body: named(taken.body) });
    on.onDirty(true);
  };
  const isConflict = save.isError && errorCodeOf(save.error) === 'template-changed';

  const submit = (from = revision): void => {
    setChecked(true);
    if (problems.name || problems.shortcut !== null || problems.text !== null) return;
    const input = { id: template?.id ?? null, revision: from, draft: { ...draft, name: draft.name.trim() } };
    save.mutate(input, {
      onSuccess: (saved) => {
        notifications.show({ message: t('templates.saved') });
        on.onSaved(saved);
      },
    });
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
      ref={form}
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      data-testid="template-editor"
    >
      {isReadOnly ? <p className={classes.hint}>{t('templates.view-only')}</p> : null}
      <DetailFields
        draft={draft}
        problems={problems}
        isChecked={isChecked}
        isReadOnly={isReadOnly}
        onChange={change}
      />
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
      {save.isError && !(isConflict && template !== null) ? (
        <ErrorNotice code={errorCodeOf(save.error)} />
      ) : null}
      {isConflict && template !== null ? (
        <ConflictNote
          theirs={template}
          isSaving={save.isPending}
          onSaveMine={() => {
            setRevision(template.revision);
            submit(template.revision);
          }}
          onTakeTheirs={() => on.onSaved(template)}
        />
      ) : null}
      {isReadOnly ? null : (
        <EditorActions
          template={template}
          isSaving={save.isPending}
          onDuplicate={() => on.onDuplicate(draft)}
          onVersions={() => setLooking(true)}
        />
      )}
      {template === null ? null : <ChangedBy template={template} />}
      {isLooking && template !== null ? (
        <VersionsDialog
          template={template}
          onClose={() => setLooking(false)}
          onTake={(taken) => {
            take(taken);
            setLooking(false);
          }}
        />
      ) : null}
    </form>
  );
}
