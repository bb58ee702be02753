import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Task } from './other-program.ts';

export interface OtherProgram {
  /** What it said until now. */
  said: string[];
  /** It ends, and holds nothing any more. */
  end(): Promise<void>;
}

/** Another program holds the file, which is made if it is not there, until it is ended or for so long. */
export function holding(file: string, forMs: number | null = null): Promise<OtherProgram> {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'held', { flag: 'a' });
  return startProgram({ kind: 'hold', file, forMs });
}

/** A scanner looks at each file of the folder as soon as it is there, and holds it for so long. */
export function scanning(folder: string, holdMs: number): Promise<OtherProgram> {
  return startProgram({ kind: 'scan', folder, holdMs });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-windows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function startProgram(task: Task): Promise<OtherProgram> {
  const program = fork(path.join(import.meta.dirname, 'other-program.ts'), [JSON.stringify(task)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(program, 'exit');
  const said: string[] = [];
  const end = async (): Promise<void> => {
    if (program.connected) program.disconnect();
    await exited;
  };
  // Before the folder goes.
  onTestFinished(end);
  const ready = new Promise<void>((resolve) => {
    program.on('message', (message: string) => {
      said.push(message);
      if (message === 'ready') resolve();
    });
  });
  await Promise.race([
    ready,
    exited.then(([code]) => Promise.reject(new Error(`the other program ended with code ${code}`))),
  ]);
  return { said, end };
}
