import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';
import { invoke } from '../../api/invoke.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { CategoryMark } from '../marks/category-mark.tsx';
import { useAgentName } from './use-agent-name.ts';
import classes from './versions.module.css';
import { textsOf } from './texts-of.ts';

/** What a reply was after each of its changes; one of them can be taken into the editor. */
export function VersionsDialog(props: {
  template: Template;
  onClose: () => void;
  onTake: (draft: TemplateDraft) => void;
}) {
  const { t, language } = useWords();
  const { template } = props;
  const nameOf = useAgentName();
  const now = useNow(60_000);
  const versions = useQuery({
    queryKey: [...queryKeys.templates, 'versions', template.id],
    queryFn: () => invoke('templates.versions', { id: template.id }),
  });
  return (
    <Dialog width="texts" title={t('templates.versions')} onClose={props.onClose} testId="template-versions">
      {versions.data === undefined ? <QueryStates query={versions} /> : null}
      {versions.data?.length === 0 ? <p className={classes.none}>{t('templates.versions-none')}</p> : null}
      <ol className={classes.versions}>
        {versions.data?.map(({ revision, at, by, draft }) => (
          <li key={revision} className={classes.version} data-testid="template-version">
            <div className={classes.head}>
              <span>
                <bdi className={classes.who}>{nameOf(by)}</bdi>
                {` · ${formatMoment(at, now, language)}`}
              </span>
              {revision === template.revision ? (
                <span className={classes.now}>{t('templates.version-now')}</span>
              ) : (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => props.onTake(draft)}
                  data-testid="template-take-version"
                >
                  {t('templates.take-version')}
                </Button>
              )}
            </div>
            <div className={classes.head}>
              <bdi>{draft.name}</bdi>
              <CategoryMark template={draft} />
            </div>
            {textsOf(draft.body).map((text, index) =>
              text === '' ? null : (
                <p key={index} className={classes.text} dir="auto">
                  {text}
                </p>
              ),
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
