import {
  IconExternalLink,
  IconFile,
  IconPhone,
  IconPhoto,
  IconPointer,
  IconVideo,
} from '@tabler/icons-react';
import { readFilled } from '#shared/desk/approved-templates/fill-template.ts';
import type { ApprovedTemplate, BlankValues } from '#shared/domain/templates/approved-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { directionOf } from './template-language.ts';
import classes from './parts.module.css';

const FILE_ICONS = { image: IconPhoto, video: IconVideo, document: IconFile } as const;

/** A template as the customer sees it, in its own direction; what is not filled in yet keeps its braces. */
export function TemplatePreview(props: {
  template: ApprovedTemplate;
  values: BlankValues;
  /** Of the file above the text, once it is chosen. */
  fileName?: string | undefined;
}) {
  const { template, values, fileName } = props;
  const { t } = useWords();
  const { text, details } = readFilled(template, values);
  const { header } = template;
  const FileIcon = header?.kind === 'file' ? FILE_ICONS[header.of] : null;
  return (
    <div className={classes.preview}>
      <span className={classes.hint}>{t('approved.preview')}</span>
      <div className={classes.bubble} dir={directionOf(template.language)} data-testid="approved-preview">
        {header?.kind === 'file' && FileIcon !== null ? (
          <span className={classes.file}>
            <FileIcon {...ICON.button} />
            <bdi className={classes.fileName}>{fileName ?? t(`approved.file-${header.of}`)}</bdi>
          </span>
        ) : null}
        {details.heading === null ? null : <strong className={classes.heading}>{details.heading}</strong>}
        <span className={classes.text}>{text}</span>
        {details.footer === null ? null : <span className={classes.footer}>{details.footer}</span>}
        {details.buttons.map(({ label, target }, index) => (
          <span key={index} className={classes.button}>
            <span className={classes.label}>
              <ButtonIcon kind={template.buttons[index]?.kind ?? 'other'} />
              <bdi>{label}</bdi>
            </span>
            {target === null ? null : (
              <bdi className={classes.target} dir="ltr">
                {target}
              </bdi>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

function ButtonIcon({ kind }: { kind: ApprovedTemplate['buttons'][number]['kind'] }) {
  if (kind === 'url') return <IconExternalLink {...ICON.mark} />;
  return kind === 'phone' ? <IconPhone {...ICON.mark} /> : <IconPointer {...ICON.mark} />;
}
