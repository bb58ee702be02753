import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './choice.module.css';

type Option<V extends string> = { value: V; label: string; icon?: ReactNode; testId?: string; lang?: string };

/** A few options side by side, one chosen: native radio buttons, so the arrow keys work by themselves. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  hideLabel?: boolean;
  testId?: string;
}) {
  const name = useId();
  return (
    <fieldset className={classes.choice} data-testid={props.testId}>
      <legend className={props.hideLabel === true ? classes.hidden : classes.legend}>{props.label}</legend>
      <div className={classes.options}>
        {props.options.map((option) => (
          <label key={option.value} className={classes.option} data-testid={option.testId} lang={option.lang}>
            <input
              type="radio"
              className={classes.hidden}
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.icon}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
