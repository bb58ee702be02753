import type { DesignFault } from './design-rules.ts';

/** For each fault, declarations that have it. */
export const faultySamples: Record<DesignFault, string[]> = {
  'text-size': [
    'font-size: 13.5px',
    'font-size: large',
    'font-size: calc(1px + 0.8rem)',
    'font: 600 14px Tahoma',
  ],
  'text-weight': ['font-weight: 600', 'font-weight: bold'],
  'line-height': ['line-height: 1.4', 'line-height: 20px'],
  tracking: ['letter-spacing: 0.06em'],
  space: [
    'padding: 10px 14px',
    'margin-inline-start: -6px',
    'gap: var(--rs-space-4) 18px',
    'inset-block-end: calc(100% + 6px)',
    'padding-inline: clamp(16px, 5%, 64px)',
    'margin: 1rem',
  ],
  corner: ['border-radius: 12px', 'border-start-end-radius: 4px'],
  height: ['block-size: 34px', 'min-block-size: 64px'],
  colour: [
    'color: #ffffff',
    'color: white',
    'background: rgb(0 0 0 / 55%)',
    'background: linear-gradient(transparent, rgb(0 0 0 / 62%))',
    'background: color-mix(in srgb, #0b6b5f 14%, transparent)',
    'border: 1px solid red',
    '--paper: light-dark(#fff, #000)',
  ],
  shadow: ['box-shadow: 0 1px 3px var(--rs-line)', 'filter: drop-shadow(0 0 3px var(--rs-line))'],
  layer: ['z-index: 5'],
  physical: [
    'margin-left: auto',
    'left: 0',
    'inline-size: auto; width: 100%',
    'border-right: 0',
    'border-top-left-radius: var(--rs-radius-tag)',
    'text-align: right',
    'float: left',
    'padding: 0 var(--rs-space-8) 0 var(--rs-space-2)',
  ],
  'unknown-token': ['color: var(--rs-burgundy)'],
};

/** What a stylesheet may say, in one rule for the screen and one for paper. */
export const allowedSample = `
.card {
  display: grid;
  position: relative;
  inset-block-end: calc(100% + var(--rs-space-8));
  z-index: var(--rs-layer-raised);
  max-inline-size: min(76%, 620px);
  inline-size: 36px;
  block-size: 36px;
  min-block-size: 44px;
  margin: 0 auto calc(-1 * var(--rs-space-8));
  padding: 1px var(--rs-space-12) 5%;
  border: 1px solid currentcolor;
  border-radius: 50%;
  background: color-mix(in srgb, var(--rs-kind) 16%, var(--rs-surface));
  color: oklch(var(--rs-avatar-ink) var(--hue));
  box-shadow: var(--rs-card-shadow);
  font: inherit;
  font-size: calc(2 * var(--rs-text-message));
  font-weight: var(--rs-weight-strong);
  line-height: var(--rs-leading-title);
  text-align: start;
}

@media print {
  .sheet {
    margin: 10mm 0;
    font-size: 12pt;
  }
}
`;
