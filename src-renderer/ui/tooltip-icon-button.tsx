import { ActionIcon, Tooltip, type ActionIconProps, type TooltipProps } from '@mantine/core';
import { useState, type ComponentProps } from 'react';

/** In a line of words, in a row or a card, in a header, and beside the composer's field. */
const SIZES = {
  line: 'var(--rs-height-icon-line)',
  row: 'var(--rs-height-icon-row)',
  header: 'var(--rs-height-control)',
  composer: 'var(--rs-height-icon-composer)',
} as const;

type TooltipIconButtonProps = Omit<ActionIconProps, 'size' | 'radius'> &
  Omit<ComponentProps<'button'>, keyof ActionIconProps | 'title' | 'aria-label'> & {
    /** The name, which is also what the pointer and the keyboard are shown. */
    label: string;
    /** What is shown where that is more than the name. */
    tooltip?: string;
    tooltipPosition?: TooltipProps['position'];
    size?: keyof typeof SIZES;
    isRound?: boolean;
  };

/** A picture to press. It always has a name, and shows it. */
export function TooltipIconButton({
  label,
  tooltip = label,
  tooltipPosition = 'top',
  size = 'header',
  isRound = false,
  variant = 'subtle',
  color = 'gray',
  ...rest
}: TooltipIconButtonProps) {
  // What it opens lies beside it and says more; the name would lie on that.
  const [isPressed, setPressed] = useState(false);
  const isOpener = rest['aria-haspopup'] !== undefined;
  return (
    <Tooltip
      label={tooltip}
      position={tooltipPosition}
      disabled={isOpener && (isPressed || rest['aria-expanded'] === true)}
    >
      <ActionIcon
        variant={variant}
        color={color}
        size={SIZES[size]}
        radius={isRound ? 'xl' : 'md'}
        aria-label={label}
        {...rest}
        onPointerDown={(event) => {
          setPressed(true);
          rest.onPointerDown?.(event);
        }}
        onPointerLeave={(event) => {
          setPressed(false);
          rest.onPointerLeave?.(event);
        }}
      />
    </Tooltip>
  );
}
