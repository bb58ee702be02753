import { CloseButton } from '@mantine/core';
import { IconFile, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { MOST_TEMPLATE_FILES } from '#shared/domain/templates/template.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { uploadFile } from '../../api/upload.ts';
import { AttachButton } from '../../attachments/choosing/attach-button.tsx';
import { safeFileName } from '../../attachments/files/file-name.ts';
import type { ChosenFile } from '../../attachments/tray/state/judge-file.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from './editor.module.css';
import { ICON } from '../../ui/icon-size.ts';

type Files = TemplateDraft['files'];

/** What goes with the text: a price list, a map, a form. */
export function FilesField(props: {
  files: Files;
  isReadOnly: boolean;
  onAdd: (files: Files) => void;
  onRemove: (index: number) => void;
}) {
  const { t } = useWords();
  const { files, isReadOnly } = props;
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const add = async (chosen: ChosenFile[]): Promise<void> => {
    setFailure(null);
    try {
      for (const { blob, fileName } of chosen.slice(0, MOST_TEMPLATE_FILES - files.length)) {
        const { fileId } = await uploadFile(blob, new AbortController().signal);
        props.onAdd([{ fileId, fileName: safeFileName(fileName) }]);
      }
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  if (isReadOnly && files.length === 0) return null;
  return (
    <section className={classes.files} aria-label={t('templates.files')}>
      <span className={classes.label}>{t('templates.files')}</span>
      {files.map(({ fileId, fileName }, index) => (
        <span key={`${fileId} ${index}`} className={classes.file} data-testid="template-file">
          <IconFile {...ICON.line} />
          <bdi>{fileName}</bdi>
          {isReadOnly ? null : (
            <CloseButton
              size="xs"
              aria-label={t('templates.remove-file', { name: fileName })}
              onClick={() => props.onRemove(index)}
            />
          )}
        </span>
      ))}
      {isReadOnly || files.length >= MOST_TEMPLATE_FILES ? null : (
        <AttachButton
          icon={IconPaperclip}
          label={t('templates.attach')}
          size="row"
          testId="template-attach"
          onFiles={(chosen) => void add(chosen)}
        />
      )}
      {failure === null ? null : <ErrorNotice code={failure} />}
    </section>
  );
}
