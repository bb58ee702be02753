import { Loader } from '@mantine/core';
import { IconFileOff, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { PDF_PAGE } from '../../media/pdf/pdf-messages.ts';
import { usePdfFrame } from '../../media/pdf/use-pdf-frame.ts';
import classes from './photo-stage.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** A prescription that came as a PDF, in the frame that can reach nothing of the desk. */
export function PdfPages({ fileId }: { fileId: string }) {
  const { t } = useWords();
  const { frame, state, zoom } = usePdfFrame(fileId, () => {});
  if (state.kind === 'failed') {
    return (
      <div className={classes.absent} role="alert">
        <IconFileOff {...ICON.page} />
        {t(`media.pdf-${state.reason}-title`)}
      </div>
    );
  }
  return (
    <div className={classes.pdf}>
      <iframe
        ref={frame}
        className={classes.pdfFrame}
        src={PDF_PAGE}
        sandbox="allow-scripts"
        title={t('prescriptions.photo')}
        data-testid="photo-pdf"
      />
      {state.kind === 'opening' ? (
        <div className={classes.absent} role="status">
          <Loader type="dots" />
        </div>
      ) : (
        <span className={classes.pdfTools}>
          {(['out', 'in'] as const).map((by) => {
            const label = t(by === 'in' ? 'prescriptions.zoom-in' : 'prescriptions.zoom-out');
            const Icon = by === 'in' ? IconZoomIn : IconZoomOut;
            return (
              <button
                key={by}
                type="button"
                className={classes.tool}
                aria-label={label}
                title={label}
                onClick={() => zoom(by)}
              >
                <Icon {...ICON.button} />
              </button>
            );
          })}
        </span>
      )}
    </div>
  );
}
