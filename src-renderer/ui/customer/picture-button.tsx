import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { invoke } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../dialog/dialog.tsx';
import type { Avatar } from './avatar.tsx';
import { CustomerAvatar, usePicture } from './customer-avatar.tsx';
import classes from './picture-button.module.css';

type PictureButtonProps = Omit<Parameters<typeof Avatar>[0], 'picture'> & {
  /** As the customer is called beside it. */
  label: string;
};

/** A customer's picture that shows itself larger; where there is none there is nothing to press. */
export function PictureButton({ label, ...avatar }: PictureButtonProps) {
  const { t } = useWords();
  const picture = usePicture(avatar.id);
  const [isOpen, setOpen] = useState(false);
  if (picture === undefined) return <CustomerAvatar {...avatar} />;
  const name = t('customers.picture-of', { name: label });
  return (
    <>
      <UnstyledButton
        className={classes.button}
        aria-label={name}
        onClick={() => setOpen(true)}
        data-testid="picture-open"
      >
        <CustomerAvatar {...avatar} />
      </UnstyledButton>
      {isOpen ? (
        <Dialog width="question" title={label} onClose={() => setOpen(false)} testId="picture-large">
          <LargePicture id={avatar.id} small={picture} name={name} />
        </Dialog>
      ) : null}
    </>
  );
}

/** The small one at once, and the large one in its place when WhatsApp gives it. */
function LargePicture({ id, small, name }: { id: number; small: string; name: string }) {
  const [large, setLarge] = useState<string>();
  useEffect(() => {
    let url: string | undefined;
    let isGone = false;
    invoke('customers.largePicture', { id }).then(
      (bytes) => {
        if (bytes === null || isGone) return;
        url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
        setLarge(url);
      },
      // The small one stays.
      () => {},
    );
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [id]);
  return (
    <img
      className={classes.large}
      src={large ?? small}
      alt={name}
      data-size={large === undefined ? 'small' : 'large'}
    />
  );
}
