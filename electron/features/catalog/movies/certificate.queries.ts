import type { ReadDatabase, Transaction } from '../../../database/database';
import type { CertificateTable } from '../../../database/schema';

export async function upsertCertificate(tx: Transaction, certificate: CertificateTable) {
  await tx
    .insertInto('certificate')
    .values(certificate)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({ label: certificate.label, minimum_age: certificate.minimum_age }),
    )
    .execute();
}

export function selectCertificates(db: ReadDatabase) {
  return db.selectFrom('certificate').selectAll().orderBy('code').execute();
}

export function selectCertificate(db: ReadDatabase, code: string) {
  return db.selectFrom('certificate').select('code').where('code', '=', code).executeTakeFirst();
}
