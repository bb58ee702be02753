import { IconMessageBolt } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { templateDraftOf, type Template, type TemplateDraft } from '#shared/domain/templates/template.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { freeShortcut } from '../editor/check-draft.ts';
import { TemplateEditor } from '../editor/template-editor.tsx';
import { useTemplates } from '../templates-api.ts';
import { TemplateList } from './template-list.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { DetailColumn, SplitPage } from '../../ui/page/list-page.tsx';

const EMPTY: TemplateDraft = {
  name: '',
  category: 'greeting',
  ownCategoryId: null,
  kind: null,
  shortcut: '',
  body: { ar: '', en: '' },
  files: [],
};

/** What the editor shows; `key` changes with each opening, so that it begins anew. */
type Open = { key: number; id: number | null; start: TemplateDraft };

/** To another reply, back to all of them, or to WhatsApp's templates. */
type Wanted = Omit<Open, 'key'> | 'list' | 'approved';

/**
 * The saved replies: all of them on one side, the one that is open on the other.
 * @param kindsWith draws what leads to the page's other half, and says when somebody wants to go there.
 */
export function SavedReplies(props: {
  kindsWith: (onWanted: () => void) => ReactNode;
  onApproved: () => void;
}) {
  const { t } = useWords();
  const templates = useTemplates();
  const [open, setOpen] = useState<Open | null>(null);
  const [isDirty, setDirty] = useState(false);
  /** Where one wants to go while something is not saved. */
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const mayEdit = useMay('templates.edit');
  const all = templates.data ?? [];

  const show = (next: Wanted): void => {
    if (next === 'approved') return props.onApproved();
    setOpen(next === 'list' ? null : { ...next, key: (open?.key ?? 0) + 1 });
    setDirty(false);
    setWanted(null);
  };
  const ask = (next: Wanted): void => (isDirty ? setWanted(next) : show(next));
  const showSaved = (template: Template): void => show({ id: template.id, start: templateDraftOf(template) });

  return (
    <SplitPage testId="templates-page" isOpen={open !== null}>
      <TemplateList
        list={templates}
        kinds={props.kindsWith(() => ask('approved'))}
        openId={open?.id ?? null}
        mayEdit={mayEdit}
        onOpen={(template) => ask({ id: template.id, start: templateDraftOf(template) })}
        onNew={() => ask({ id: null, start: EMPTY })}
      />
      <DetailColumn onBack={() => ask('list')}>
        {open === null ? (
          <EmptyNote
            picture={<IconMessageBolt {...ICON.page} />}
            title={t('templates.choose-title')}
            body={t('templates.choose-body')}
          />
        ) : (
          <TemplateEditor
            key={open.key}
            template={all.find(({ id }) => id === open.id) ?? null}
            start={open.start}
            others={all}
            isReadOnly={!mayEdit}
            onDirty={setDirty}
            onSaved={showSaved}
            onDuplicate={(draft) =>
              ask({
                id: null,
                start: {
                  ...draft,
                  name: t('templates.copy-of', { name: draft.name }).slice(0, 80),
                  shortcut: freeShortcut(draft.shortcut, all),
                },
              })
            }
          />
        )}
      </DetailColumn>
      <ConfirmDialog
        isOpen={wanted !== null}
        title={t('templates.leave-title')}
        body={t('templates.leave-body')}
        confirm={t('templates.leave')}
        onCancel={() => setWanted(null)}
        onConfirm={() => {
          if (wanted !== null) show(wanted);
        }}
      />
    </SplitPage>
  );
}
