import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { LABEL_COLOURS, type Label, type LabelDraft } from '#shared/domain/conversations/label.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { LabelChip } from '../marks/label-chips.tsx';
import classes from '../marks/labels.module.css';
import { useArchiveLabel, useLabels, useSaveLabel } from '../labels-api.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** Settings: the labels there are. */
export function LabelsTab() {
  const { t } = useWords();
  const labels = useLabels();
  const archive = useArchiveLabel();
  const [editing, setEditing] = useState<Label | null>(null);
  return (
    <div className={classes.tab}>
      <p className={classes.hint}>{t('labels.hint')}</p>
      <LabelForm key={editing?.id ?? 'new'} label={editing} onDone={() => setEditing(null)} />
      {labels.data === undefined ? <QueryStates query={labels} /> : null}
      {labels.data?.length === 0 ? (
        <EmptyNote
          picture={<IconTag {...ICON.note} />}
          title={t('labels.empty-title')}
          body={t('labels.empty-body')}
        />
      ) : null}
      <ul className={classes.all}>
        {labels.data?.map((label) => (
          <li key={label.id} className={classes.row} data-archived={label.isArchived} data-testid="label-row">
            <LabelChip label={label} />
            {label.isArchived ? <span className={classes.hint}>{t('labels.archived')}</span> : null}
            <span className={classes.rowEnd}>
              <TooltipIconButton
                label={`${t('labels.edit')}: ${isolate(label.name)}`}
                onClick={() => setEditing(label)}
                size="row"
                tooltip={t('labels.edit')}
              >
                <IconPencil {...ICON.control} />
              </TooltipIconButton>
              <TooltipIconButton
                label={`${t(label.isArchived ? 'labels.restore' : 'labels.archive')}: ${isolate(label.name)}`}
                onClick={() => archive.mutate({ id: label.id, isArchived: !label.isArchived })}
                data-testid="label-archive"
                size="row"
                tooltip={t(label.isArchived ? 'labels.restore' : 'labels.archive')}
              >
                {label.isArchived ? <IconArchiveOff {...ICON.control} /> : <IconArchive {...ICON.control} />}
              </TooltipIconButton>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A new label, or one that is changed. */
function LabelForm({ label, onDone }: { label: Label | null; onDone: () => void }) {
  const { t } = useWords();
  const save = useSaveLabel();
  const [draft, setDraft] = useState<LabelDraft>({
    name: label?.name ?? '',
    colour: label?.colour ?? LABEL_COLOURS[0],
  });
  const name = draft.name.trim();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        save.mutate(
          { id: label?.id ?? null, draft: { ...draft, name } },
          {
            onSuccess: () => {
              setDraft({ ...draft, name: '' });
              onDone();
            },
          },
        );
      }}
    >
      <div className={classes.formLine}>
        <TextInput
          spellCheck={false}
          className={classes.name}
          label={t('labels.name')}
          attributes={{ input: { dir: 'auto' } }}
          maxLength={30}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          data-testid="label-name"
        />
        <fieldset className={classes.colours}>
          <legend>{t('labels.colour')}</legend>
          {LABEL_COLOURS.map((colour) => (
            <label key={colour} className={classes.colour} title={t(`labels.colour-${colour}`)}>
              <input
                type="radio"
                name="label-colour"
                aria-label={t(`labels.colour-${colour}`)}
                checked={draft.colour === colour}
                onChange={() => setDraft({ ...draft, colour })}
              />
              <span className={classes.chip} data-colour={colour}>
                {t('labels.sample')}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      <div className={classes.formLine}>
        <Button type="submit" disabled={name === ''} loading={save.isPending} data-testid="label-save">
          {t(label === null ? 'labels.add' : 'labels.save')}
        </Button>
        {label === null ? null : (
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
