import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { MentionsMenu } from '../../notes/mentions/mentions-menu.tsx';
import { usePutOffPages } from '../../settings/put-off-pages.ts';
import { StaffMenu } from '../../staff/menu/staff-menu.tsx';
import { Logo } from '../../ui/logo.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { PAGES } from '../desk/pages.ts';
import classes from './rail.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** As in the stylesheets: its names are not drawn. */
const NARROW = '(width < 900px)';

/** The green edge of the desk: the mark, the pages, the quick controls. */
export function Rail() {
  const { t } = useWords();
  const { page: here, setPage } = useNavigation();
  const putOff = usePutOffPages();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const role = useSignedIn()?.agent.role;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.mark} title={t('app.name')}>
        <Logo size={34} tone="light" />
      </div>
      <div className={classes.pages}>
        {PAGES.filter(({ access }) => access === null || (role !== undefined && mayDo(role, access))).map(
          ({ name, icon: Icon, Badge }) => (
            <Tooltip key={name} label={t(`page.${name}`)} position="right" disabled={!isNarrow}>
              <button
                type="button"
                className={classes.page}
                aria-current={name === here ? 'page' : undefined}
                onClick={() => setPage(name)}
                data-testid={`page-${name}`}
              >
                <Icon {...ICON.large} />
                <span className={classes.name}>{t(`page.${name}`)}</span>
                {Badge === null ? null : <Badge />}
              </button>
            </Tooltip>
          ),
        )}
      </div>
      <div className={classes.end}>
        <MentionsMenu />
        <QuickControls orientation="column" putOff={putOff[0]} />
        <StaffMenu />
      </div>
    </nav>
  );
}
