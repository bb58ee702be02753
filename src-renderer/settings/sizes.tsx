import { Input } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useId } from 'react';
import { DEFAULT_LOOK, TEXT_SIZES, ZOOM_STEPS } from '#shared/domain/look.ts';
import { useLook, useUpdateLook, useZoom } from '../api/queries/look.ts';
import { useWords } from '../i18n/use-words.ts';
import { withKeys } from '../shortcuts/shown-keys.ts';
import { Choice } from '../ui/choice.tsx';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import classes from './sizes.module.css';

/** How large letters and everything else are on this PC. */
export function Sizes() {
  const { t } = useWords();
  const { textSize, zoom } = useLook();
  const update = useUpdateLook();
  const step = useZoom();
  const label = useId();
  return (
    <>
      <Choice
        label={t('settings.text-size')}
        value={textSize}
        onChange={(value) => update.mutate({ textSize: value })}
        options={TEXT_SIZES.map((size) => ({
          value: size,
          label: t(`settings.text-${size}`),
          testId: `text-size-${size}`,
        }))}
      />
      <div role="group" aria-labelledby={label}>
        <Input.Label id={label} labelElement="div">
          {t('settings.zoom')}
        </Input.Label>
        <Input.Description>{t('settings.zoom-hint')}</Input.Description>
        <div className={classes.zoom}>
          <TooltipIconButton
            variant="default"
            label={t('settings.zoom-out')}
            tooltip={withKeys(t('settings.zoom-out'), 'zoom-out')}
            disabled={zoom === ZOOM_STEPS[0]}
            onClick={() => step.mutate('out')}
            data-testid="zoom-out"
          >
            <IconMinus {...ICON.control} />
          </TooltipIconButton>
          <bdi dir="ltr" className={classes.percent} aria-live="polite" data-testid="zoom-percent">
            {`${zoom}%`}
          </bdi>
          <TooltipIconButton
            variant="default"
            label={t('settings.zoom-in')}
            tooltip={withKeys(t('settings.zoom-in'), 'zoom-in')}
            disabled={zoom === ZOOM_STEPS.at(-1)}
            onClick={() => step.mutate('in')}
            data-testid="zoom-in"
          >
            <IconPlus {...ICON.control} />
          </TooltipIconButton>
          <TooltipIconButton
            label={t('settings.zoom-whole')}
            tooltip={withKeys(t('settings.zoom-whole'), 'zoom-whole')}
            disabled={zoom === DEFAULT_LOOK.zoom}
            onClick={() => step.mutate('whole')}
            data-testid="zoom-whole"
          >
            <IconZoomReset {...ICON.control} />
          </TooltipIconButton>
        </div>
      </div>
    </>
  );
}
