import { useState } from 'react';
import type { StaffTile } from '#shared/domain/staff/agent.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useSignIn } from '../staff-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Door, DoorCard, DoorTitle } from '../../window/door.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { useAppReady } from '../../window/use-app-ready.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { WaitingNote } from './waiting-note.tsx';
import { SecretPad } from './secret-pad.tsx';
import classes from '../staff.module.css';

/** Names to choose from, then the one's secret. Whoever locked the desk, or is its only person, is asked for theirs at once. */
export function SignInScreen({ tiles, lastAgentId }: { tiles: StaffTile[]; lastAgentId: number | null }) {
  const { t } = useWords();
  useAppReady(true);
  const pharmacyName = useSettings().data?.pharmacyName ?? '';
  const [chosenId, setChosenId] = useState(lastAgentId ?? onlyOneOf(tiles));
  const chosen = tiles.find(({ id }) => id === chosenId);
  const title = t(lastAgentId === null ? 'staff.who' : 'staff.locked');
  return (
    <Door
      width="narrow"
      tagline={pharmacyName === '' ? t('app.tagline') : pharmacyName}
      controls={<QuickControls orientation="row" withSettings={false} />}
      data-testid="sign-in"
    >
      <DoorCard>
        <WaitingNote agentId={chosen?.id ?? null} />
        {chosen === undefined ? (
          <>
            <DoorTitle>{t('staff.who')}</DoorTitle>
            <p className={classes.body}>{t('staff.locked-body')}</p>
            <Tiles tiles={tiles} onChoose={setChosenId} />
          </>
        ) : (
          <SecretPad
            key={chosen.id}
            tile={chosen}
            title={title}
            onOther={tiles.length > 1 ? () => setChosenId(null) : undefined}
          />
        )}
      </DoorCard>
    </Door>
  );
}

/** Where there is nobody to choose between; the trainee has nothing to type, and presses their name. */
function onlyOneOf(tiles: readonly StaffTile[]): number | null {
  const [only, another] = tiles;
  return only === undefined || another !== undefined || only.secretKind === null ? null : only.id;
}

function Tiles({ tiles, onChoose }: { tiles: StaffTile[]; onChoose: (id: number) => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  return (
    <ul className={classes.tiles}>
      {tiles.map((tile, index) => (
        <li key={tile.id}>
          <button
            type="button"
            className={classes.tile}
            autoFocus={index === 0}
            onClick={() => {
              // The trainee has nothing to type.
              if (tile.secretKind === null) signIn.mutate({ agentId: tile.id, secret: '' });
              else onChoose(tile.id);
            }}
            data-testid="staff-tile"
          >
            <Avatar id={tile.id} name={tile.name} size="person" />
            <bdi className={classes.tileName}>{tile.name}</bdi>
            <span className={classes.tileRole}>
              <span className={classes.shift} data-on={tile.isOnShift} />
              {`${t(`role.${tile.role}`)} · ${t(tile.isOnShift ? 'staff.on-shift' : 'staff.away')}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
