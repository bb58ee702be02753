import { describe, expect, it } from 'vitest';
import { designFaults } from '../../../scripts/check/design-rules.ts';
import { faultySamples } from '../../../scripts/check/design-samples.ts';
import { checkDesignTokens, faultsIn, findProblems } from '../../../scripts/check/design-tokens.ts';

const TOKENS = { file: 'src-renderer/look/tokens.css', text: ':root { --rs-ink: #14211d; }' };

describe('measures and colours have names', () => {
  it('holds for every stylesheet of the desk', async () => {
    expect(await checkDesignTokens()).toEqual({ ok: true, output: '' });
  });

  it.each(designFaults.flatMap((fault) => faultySamples[fault].map((sample) => [fault, sample] as const)))(
    'notices a fault of the kind %s in "%s"',
    (fault, sample) => {
      expect(faultsIn(sample)).toContain(fault);
    },
  );

  it.each([
    'padding: 0 var(--rs-space-8) 1px',
    'margin-inline: auto',
    'inline-size: clamp(290px, 29vw, 390px)',
    'max-inline-size: 52ch',
    'grid-template-columns: 58px minmax(160px, 1fr)',
    'border-radius: 50%',
    'background: color-mix(in srgb, var(--rs-kind) 10%, transparent)',
    'mask: url("motif.svg") 0 0 / 132px 132px',
    'box-shadow: var(--rs-halo) color-mix(in srgb, var(--light) 22%, transparent)',
  ])('has nothing against "%s"', (sample) => {
    expect(faultsIn(sample)).toEqual([]);
  });

  it('names the place, the declaration and what to do instead', () => {
    const page = {
      file: 'src-renderer/inbox/inbox.module.css',
      text: '.a {\n  color: var(--rs-ink);\n  gap: 10px;\n}',
    };
    expect(findProblems([TOKENS, page], [])).toEqual([
      'src-renderer/inbox/inbox.module.css:3  gap: 10px  (distances are made of --rs-space-…)',
    ]);
  });

  it('notices a token that no stylesheet defines, in styles and in scripts, and one that nothing uses', () => {
    const page = { file: 'a.module.css', text: '.a { color: var(--rs-ik); }' };
    const script = { file: 'a.tsx', text: "<b color='var(--rs-inc)' />" };
    expect(findProblems([TOKENS, page], [script])).toEqual([
      expect.stringContaining('--rs-ik'),
      'a.tsx: no stylesheet defines --rs-inc',
      'tokens.css defines --rs-ink, and nothing uses it',
    ]);
  });
});
