// Set-up of each file: all data lie where those of an Arabic user of an English Windows lie, with what means something in
// an address.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = path.join(os.tmpdir(), 'صيدلية 100% #');
mkdirSync(folder, { recursive: true });
for (const name of ['TEMP', 'TMP', 'TMPDIR']) process.env[name] = folder;
