import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCopy, IconDeviceFloppy, IconHistory } from '@tabler/icons-react';
import type { Template } from '#shared/domain/templates/template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useArchiveTemplate } from '../templates-api.ts';
import classes from './editor.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** What can be done with a reply: saving it and, once it is saved, copying it and archiving it. */
export function EditorActions(props: {
  /** Null for a new one. */
  template: Template | null;
  isSaving: boolean;
  onDuplicate: () => void;
  onVersions: () => void;
}) {
  const { template, isSaving, onDuplicate, onVersions } = props;
  const { t } = useWords();
  const archive = useArchiveTemplate();
  return (
    <div className={classes.actions}>
      <Button
        type="submit"
        loading={isSaving}
        leftSection={<IconDeviceFloppy {...ICON.control} />}
        data-testid="template-save"
      >
        {t('templates.save')}
      </Button>
      {template === null ? null : (
        <>
          <Button variant="default" leftSection={<IconCopy {...ICON.control} />} onClick={onDuplicate}>
            {t('templates.duplicate')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconHistory {...ICON.control} />}
            onClick={onVersions}
            data-testid="template-versions-open"
          >
            {t('templates.versions')}
          </Button>
          <Button
            variant="default"
            leftSection={
              template.isArchived ? <IconArchiveOff {...ICON.control} /> : <IconArchive {...ICON.control} />
            }
            onClick={() => archive.mutate({ id: template.id, isArchived: !template.isArchived })}
            data-testid="template-archive"
          >
            {t(template.isArchived ? 'templates.restore' : 'templates.archive')}
          </Button>
        </>
      )}
    </div>
  );
}
