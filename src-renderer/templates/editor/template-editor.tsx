import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
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
    change({ ...taken, body: named(taken.body) });
    setLooking(false);
  };

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
      {isChecked && problems.text === 'missing' ? <TextNeeded /> : null}
      {save.isError ? (
        <NotSaved
          code={errorCodeOf(save.error)}
          // Until it has been read anew, what is known is no text of theirs.
          theirs={template?.revision === revision ? null : template}
          isSaving={save.isPending}
          onSaveMine={(from) => {
            setRevision(from);
            submit(from);
          }}
          onTakeTheirs={on.onSaved}
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
      {template === null ? null : (
        <History template={template} isLooking={isLooking} onClose={() => setLooking(false)} onTake={take} />
      )}
    </form>
  );
}

/** What went wrong; where somebody else saved meanwhile, which text it is to be. */
function NotSaved(props: {
  code: ErrorCode;
  theirs: Template | null;
  isSaving: boolean;
  onSaveMine: (revision: number) => void;
  onTakeTheirs: (template: Template) => void;
}) {
  const { code, theirs, isSaving } = props;
  if (code !== 'template-changed' || theirs === null) return <ErrorNotice code={code} />;
  return (
    <ConflictNote
      theirs={theirs}
      isSaving={isSaving}
      onSaveMine={() => props.onSaveMine(theirs.revision)}
      onTakeTheirs={() => props.onTakeTheirs(theirs)}
    />
  );
}

/** Who changed it, and what it was before. */
function History(props: {
  template: Template;
  isLooking: boolean;
  onClose: () => void;
  onTake: (draft: TemplateDraft) => void;
}) {
  const { template, isLooking, onClose, onTake } = props;
  return (
    <>
      <ChangedBy template={template} />
      {isLooking ? <VersionsDialog template={template} onClose={onClose} onTake={onTake} /> : null}
    </>
  );
}

function TextNeeded() {
  const { t } = useWords();
  return (
    <p className={classes.problem} role="alert">
      {t('templates.text-needed')}
    </p>
  );
}
