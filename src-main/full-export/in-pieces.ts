const PIECE_CHARACTERS = 64 * 1024;

/** Lines as UTF-8, each with its end, some kilobytes at once: a write for every line would take most of the time. */
export async function* inPieces(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let held: string[] = [];
  let characters = 0;
  for (const line of lines) {
    held.push(line, '\n');
    characters += line.length;
    if (characters < PIECE_CHARACTERS) continue;
    yield Buffer.from(held.join(''), 'utf8');
    held = [];
    characters = 0;
  }
  if (held.length > 0) yield Buffer.from(held.join(''), 'utf8');
}
