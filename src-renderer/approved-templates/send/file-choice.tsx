import { Button, Input } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ApprovedFileKind } from '#shared/domain/templates/approved-template.ts';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './send.module.css';

/** What WhatsApp takes above a template's text. */
const TYPES: Readonly<Record<ApprovedFileKind, string>> = {
  image: 'image/jpeg,image/png',
  video: 'video/mp4,video/3gpp',
  document: '',
};

const MIB = 1024 * 1024;
const MOST_BYTES: Readonly<Record<ApprovedFileKind, number>> = {
  image: 5 * MIB,
  video: 16 * MIB,
  document: MAX_SIZE_BYTES.document,
};

/** @returns undefined when it may go. */
export function findFileProblem(
  file: Pick<File, 'size'> | null,
  of: ApprovedFileKind,
): 'needed' | 'too-large' | undefined {
  if (file === null) return 'needed';
  return file.size > MOST_BYTES[of] ? 'too-large' : undefined;
}

/** The file above a template's text. */
export function FileChoice(props: {
  of: ApprovedFileKind;
  file: File | null;
  isChecked: boolean;
  onChange: (file: File) => void;
}) {
  const { of, file, isChecked, onChange } = props;
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const problem = findFileProblem(file, of);
  const isSaid = problem !== undefined && (isChecked || file !== null);
  return (
    <Input.Wrapper
      label={t('approved.file', { kind: t(`approved.file-${of}`) })}
      error={isSaid ? t(`approved.file-${problem}`) : null}
    >
      <div className={classes.file}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPaperclip {...ICON.line} />}
          onClick={() => input.current?.click()}
          data-testid="approved-file"
        >
          {t('approved.choose-file')}
        </Button>
        {file === null ? null : <bdi className={classes.fileName}>{file.name}</bdi>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={TYPES[of]}
        data-testid="approved-file-input"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </Input.Wrapper>
  );
}
