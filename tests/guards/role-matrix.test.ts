import { describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '../../electron/contract/contract';
import { accesses, type Procedure } from '../../electron/contract/procedure';
import { openTestFoyer } from '../support/test-foyer';

const procedures = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs as Record<string, Procedure>).map(([verb, procedure]) => ({
    name: `${feature}.${verb}` as ProcedureName,
    procedure,
  })),
);

const guardCodes = ['SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'ALREADY_SET_UP', 'STEP_UP_REQUIRED'];
const sixMinutes = 6 * 60_000;

/** `yes` where the guard lets a caller through (whatever the handler then says to the empty input). */
async function verdicts() {
  const { foyer, visit, admin, call, clock } = await openTestFoyer();
  const lateManager = await admin();
  clock.advance(sixMinutes);
  const manager = await admin();
  const rows: string[] = [
    '| procedure | kind | nobody | patron | admin | admin, password six minutes ago |',
    '|---|---|---|---|---|---|',
  ];
  for (const { name, procedure } of procedures) {
    const patron = visit();
    await call(patron, 'auth.signIn', { email: 'pat@palace.example', password: 'quiet orchard' }).catch(() =>
      call(patron, 'auth.signUp', {
        requestId: crypto.randomUUID() as never,
        name: 'Pat',
        email: 'pat@palace.example',
        password: 'quiet orchard',
      }),
    );
    const cells = [];
    for (const session of [visit(), patron, manager, lateManager]) {
      const answer = await foyer.dispatch(session, name, { noSuchField: true });
      const code = answer.ok ? '' : answer.error.code;
      cells.push(guardCodes.includes(code) ? 'no' : 'yes');
    }
    rows.push(`| ${name} | ${procedure.kind} | ${cells.join(' | ')} |`);
  }
  return `${rows.join('\n')}\n`;
}

describe('the role matrix', () => {
  it('is the one that was reviewed', async () => {
    await expect(await verdicts()).toMatchFileSnapshot('./role-matrix.md');
  });

  it.each(procedures)(
    '$name says who may call it, and takes nothing that it does not list',
    ({ procedure }) => {
      expect(accesses).toContain(procedure.access);
      expect(['query', 'command']).toContain(procedure.kind);
      expect(procedure.input.safeParse({ noSuchField: true }).success).toBe(false);
    },
  );
});
