import { NumberInput, Textarea } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import {
  followUpSettingsSchema,
  LONGEST_GAP_SECONDS,
  MOST_A_DAY,
  type FollowUpSettings,
} from '#shared/domain/follow-ups/pace.ts';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import { followUpTextProblem } from '#shared/desk/follow-ups/follow-up-text.ts';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../parts/follow-ups.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

const TEXTS = ['arrivedText', 'refillText'] as const;
const LANGUAGES = ['ar', 'en'] as const;

/** For managers: what the texts to many say, and how fast they go. */
export function FollowUpSettingsButton() {
  const { t } = useWords();
  const may = useMay('settings.desk');
  const settings = useSettings().data;
  const [isOpen, setOpen] = useState(false);
  if (!may || settings === undefined) return null;
  return (
    <>
      <TooltipIconButton
        label={t('follow-ups.settings')}
        onClick={() => setOpen(true)}
        data-testid="follow-up-settings"
      >
        <IconSettings {...ICON.button} />
      </TooltipIconButton>
      {isOpen ? <SettingsDialog start={settings.followUps} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SettingsDialog({ start, onClose }: { start: FollowUpSettings; onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(start);
  const [gap, setGap] = useState<number | string>(start.gapSeconds);
  const [limit, setLimit] = useState<number | string>(start.dailyLimit);
  const update = useUpdateSettings();
  const read = followUpSettingsSchema.safeParse({ ...draft, gapSeconds: gap, dailyLimit: limit });
  const hasProblem = listSettingsProblems({ followUps: draft }).length > 0;
  const problemOf = (template: string): string | undefined => {
    const problem = followUpTextProblem(template);
    return problem === null ? undefined : t(`follow-ups.text-${problem}`);
  };
  return (
    <FormDialog
      title={t('follow-ups.settings')}
      width="texts"
      onClose={onClose}
      onSubmit={() => {
        if (read.success) update.mutate({ followUps: read.data }, { onSuccess: onClose });
      }}
      confirm={t('follow-ups.save')}
      confirmTestId="follow-up-settings-save"
      isBusy={update.isPending}
      canSubmit={read.success && !hasProblem}
    >
      <div className={classes.pair}>
        <NumberInput
          label={t('follow-ups.gap')}
          description={t('follow-ups.gap-hint')}
          value={gap}
          min={1}
          max={LONGEST_GAP_SECONDS}
          allowDecimal={false}
          onChange={setGap}
        />
        <NumberInput
          label={t('follow-ups.limit')}
          description={t('follow-ups.limit-hint')}
          value={limit}
          min={1}
          max={MOST_A_DAY}
          allowDecimal={false}
          onChange={setLimit}
        />
      </div>
      <p className={classes.hint}>{t('pace.why')}</p>
      {TEXTS.flatMap((about) =>
        LANGUAGES.map((language) => (
          <Textarea
            spellCheck
            key={`${about}-${language}`}
            label={t(`follow-ups.${about}-${language}`)}
            attributes={{ input: { dir: language === 'ar' ? 'rtl' : 'ltr' } }}
            autosize
            minRows={3}
            value={draft[about][language]}
            error={problemOf(draft[about][language])}
            onChange={(event) =>
              setDraft({
                ...draft,
                [about]: { ...draft[about], [language]: event.currentTarget.value },
              })
            }
          />
        )),
      )}
      <p className={classes.hint}>{t('follow-ups.text-hint')}</p>
    </FormDialog>
  );
}
