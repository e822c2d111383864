import type { Certificate } from '../../../contract/movies.contract';
import type { ReadDatabase } from '../../../database/database';
import type { CertificateTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { selectCertificates, upsertCertificate } from './certificate.queries';

export async function saveCertificates(ctx: CommandContext, certificates: readonly Certificate[]) {
  await ctx.transaction(async (tx) => {
    const known = new Map((await selectCertificates(tx)).map((row) => [row.code, viewCertificate(row)]));
    for (const after of certificates) {
      const before = known.get(after.code);
      if (before && JSON.stringify(before) === JSON.stringify(after)) continue;
      await upsertCertificate(tx, { code: after.code, label: after.label, minimum_age: after.minimumAge });
      const action = before ? 'certificate.changed' : 'certificate.added';
      await writeJournal(ctx, tx, { action, subject: after.code, before, after });
    }
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function listCertificates(db: ReadDatabase): Promise<Certificate[]> {
  return (await selectCertificates(db)).map(viewCertificate);
}

function viewCertificate({ code, label, minimum_age }: CertificateTable): Certificate {
  return { code, label, minimumAge: minimum_age };
}
