import { basename } from 'node:path';
import type { ErrorDetails, StartFault } from '../../contract/errors';
import { DatabaseRefused, UpdateFailed } from '../database';

/** Codes of SQLite (sqlite.org/rescode.html), whose longer ones begin so, and of the system. */
const faults: readonly (readonly [RegExp, StartFault])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'busy'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(SQLITE_(IOERR|READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|EIO)/, 'storage'],
];

/**
 * What people are told of a start that failed: `id` is what it stands under in the log, `copy` the path of what this process
 * put beside the data before it first changed it.
 */
export function describeStartFault(
  error: unknown,
  id: string,
  copy: string | null,
): ErrorDetails<'NOT_STARTED'> {
  const update = error instanceof UpdateFailed ? error : null;
  return {
    cause: faultOf(update ? update.cause : error),
    isUpdate: update !== null,
    copy: copy === null ? null : basename(copy),
    id,
  };
}

function faultOf(error: unknown): StartFault {
  if (error instanceof DatabaseRefused) return error.reason;
  const code = (error as { code?: string } | null | undefined)?.code ?? '';
  return faults.find(([codes]) => codes.test(code))?.[1] ?? 'unexpected';
}
