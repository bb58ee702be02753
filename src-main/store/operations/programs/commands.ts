import { addCalls } from '../../rows/programs/program-calls.ts';
import { getGoodKey, getKey, insertKey, noteUse, revokeKey } from '../../rows/programs/program-keys.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import { saveTemplate } from '../templates/commands.ts';
import type { Operation } from '../operation.ts';
import { sendForProgram } from './send-for-program.ts';

export const addProgramKey: Operation<'addProgramKey'> = (tx, { by, ...key }) => {
  const id = insertKey(tx, key);
  const detail = { program: key.name, scopes: key.scopes.join(' ') };
  writeAudit(tx, {
    agentId: by,
    action: 'program.key-added',
    subject: `program:${id}`,
    detail,
    now: key.now,
  });
  tx.changes.touched('programs');
  return getKey(tx, id);
};

export const revokeProgramKey: Operation<'revokeProgramKey'> = (tx, { id, by, now }) => {
  const { name: program } = getKey(tx, id);
  if (revokeKey(tx, { id, now })) {
    const subject = `program:${id}`;
    writeAudit(tx, { agentId: by, action: 'program.key-revoked', subject, detail: { program }, now });
    tx.changes.touched('programs');
  }
  return getKey(tx, id);
};

export const noteProgramKeyUse: Operation<'noteProgramKeyUse'> = (tx, use) => {
  noteUse(tx, use);
  tx.changes.touched('programs');
};

export const recordProgramCalls: Operation<'recordProgramCalls'> = (tx, { calls }) => {
  if (calls.length === 0) return;
  addCalls(tx, calls);
  tx.changes.touched('programs');
};

export const sendFromProgram: Operation<'sendFromProgram'> = (tx, input) => sendForProgram(tx, input);

export const addTemplateFromProgram: Operation<'addTemplateFromProgram'> = (tx, { keyId, draft, now }) => {
  const { name: program } = getGoodKey(tx, keyId);
  const template = saveTemplate(tx, { id: null, draft, now });
  writeAudit(tx, {
    agentId: null,
    action: 'program.template-added',
    subject: `template:${template.id}`,
    detail: { program },
    now,
  });
  return template;
};
