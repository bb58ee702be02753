import { Button } from '@mantine/core';
import type { Template } from '#shared/domain/templates/template.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from '../editor/editor.module.css';
import { useAgentName } from './use-agent-name.ts';
import { textsOf } from './texts-of.ts';

/** Somebody else saved this reply meanwhile: both texts are there, and a person says which one it is to be. */
export function ConflictNote(props: {
  /** What it is now. */
  theirs: Template;
  isSaving: boolean;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useWords();
  const nameOf = useAgentName();
  return (
    <div className={classes.conflict} role="alert" data-testid="template-conflict">
      <p className={classes.problem}>
        {t('templates.conflict', { name: isolate(nameOf(props.theirs.updatedBy)) })}
      </p>
      {textsOf(props.theirs.body).map((text, index) =>
        text === '' ? null : (
          <p key={index} className={classes.theirs} dir="auto">
            {text}
          </p>
        ),
      )}
      <div className={classes.actions}>
        <Button loading={props.isSaving} onClick={props.onSaveMine} data-testid="conflict-save-mine">
          {t('templates.conflict-save')}
        </Button>
        <Button variant="default" onClick={props.onTakeTheirs} data-testid="conflict-take-theirs">
          {t('templates.conflict-take')}
        </Button>
      </div>
    </div>
  );
}
