import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { phoneInText } from '#shared/phone/phone-in-text.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { FormattedLine } from '#shared/text/formatting/formatted-lines.ts';
import { markedParts, type MarkedPart } from '#shared/text/formatting/marked-parts.ts';
import { writtenPieces } from '#shared/text/written-pieces.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { drawnLines, drawnLinks, MOST_PIECES } from './drawn-lines.ts';
import classes from './formatted-text.module.css';
import { useDrawHyperlink } from './hyperlinks.ts';
import { useSearchedFor } from './searched-for.ts';
import { groupsOf, type LineGroup } from './line-groups.ts';
import { textPieces } from './text-pieces.ts';

/**
 * The words of a message as WhatsApp draws them: its marks as what they mean, places that can be gone to, each sentence in its
 * own direction, and what is searched for marked. Elements alone, never markup.
 */
export const FormattedText = memo(function FormattedText({ text }: { text: string }) {
  return <Groups groups={useGroups(text, drawnLines)} />;
});

/** The same of what WhatsApp draws without marks: titles, questions and what can be chosen. */
export const LinkedText = memo(function LinkedText({ text }: { text: string }) {
  return <Groups groups={useGroups(text, drawnLinks)} />;
});

function useGroups(text: string, lines: typeof drawnLines): LineGroup[] {
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  return useMemo(
    () => groupsOf(lines(text, (written) => phoneInText(written, country))),
    [text, lines, country],
  );
}

function Groups({ groups }: { groups: readonly LineGroup[] }) {
  const query = useSearchedFor();
  // A text does not change its groups; another text is drawn anew.
  return groups.map((group, index) => (
    <Group key={index} group={group} isLast={index === groups.length - 1} query={query} />
  ));
}

function Group({ group, isLast, query }: { group: LineGroup; isLast: boolean; query: string }) {
  const { kind, lines } = group;
  switch (kind) {
    case 'plain':
      return <PlainLines lines={lines} isLast={isLast} query={query} />;
    case 'bullet':
      return <ul className={classes.list}>{itemsOf(lines, query)}</ul>;
    case 'number':
      return <ol className={classes.list}>{itemsOf(lines, query)}</ol>;
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <Parts parts={joined(lines, query)} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className={classes.block} dir="auto">
          <Parts parts={joined(lines, query)} />
        </pre>
      );
  }
}

/** An empty line before what stands by itself would go without a second break. */
function PlainLines({
  lines,
  isLast,
  query,
}: {
  lines: readonly FormattedLine[];
  isLast: boolean;
  query: string;
}) {
  const isOpen = !isLast && lines.at(-1)?.runs.length === 0;
  return (
    <>
      <Parts parts={joined(lines, query)} />
      {isOpen ? '\n' : null}
    </>
  );
}

const itemsOf = (lines: readonly FormattedLine[], query: string): ReactNode =>
  lines.map((line, index) => (
    <li key={index} dir="auto" value={line.kind === 'number' ? Number.parseInt(line.marker, 10) : undefined}>
      <Parts parts={markedParts(line.runs, query)} />
    </li>
  ));

/** Lines below each other, as one text; what looks alike is one part of it, however many lines it has. */
function joined(lines: readonly FormattedLine[], query: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  const add = (part: MarkedPart): void => {
    const last = parts.at(-1);
    if (last !== undefined && isPlain(last) && isPlain(part))
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  };
  for (const [index, { runs }] of lines.entries()) {
    if (index > 0) add(LINE_BREAK);
    for (const part of markedParts(runs, query)) add(part);
  }
  return parts;
}

const isPlain = ({ styles, link, isHit }: MarkedPart): boolean =>
  styles.length === 0 && link === null && !isHit;

const LINE_BREAK: MarkedPart = { text: '\n', styles: [], link: null, isHit: false };

function Parts({ parts }: { parts: readonly MarkedPart[] }) {
  const draw = useDrawHyperlink();
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const pieces = writtenPieces(parts, length);
  // Sentences and what was found are elements too.
  if (pieces.length + parts.length > 2 * MOST_PIECES)
    return textPieces(parts.map(({ text }) => text).join(''));
  return pieces.map((piece, index) => {
    const Frame = piece.isAgainst ? 'bdi' : Fragment;
    return (
      <Frame key={index}>
        {piece.parts.map((part, at) => {
          // What goes on in the next part has been drawn with the first one.
          if (part.link !== null && piece.parts[at - 1]?.link === part.link) return null;
          if (part.link === null) return <Fragment key={at}>{styled(part)}</Fragment>;
          const rest = piece.parts.slice(at);
          const end = rest.findIndex(({ link }) => link !== part.link);
          const own = end === -1 ? rest : rest.slice(0, end);
          return (
            <Fragment key={at}>
              {draw(
                part.link,
                own.map((one, place) => <Fragment key={place}>{styled(one)}</Fragment>),
              )}
            </Fragment>
          );
        })}
      </Frame>
    );
  });
}

const ELEMENTS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;

function styled({ text, styles, isHit }: MarkedPart): ReactNode {
  const pieces = textPieces(text);
  const words: ReactNode = isHit ? <mark className={classes.hit}>{pieces}</mark> : pieces;
  return styles.reduceRight<ReactNode>((inner, style) => {
    const Element = ELEMENTS[style];
    return <Element className={style === 'code' ? classes.code : undefined}>{inner}</Element>;
  }, words);
}
