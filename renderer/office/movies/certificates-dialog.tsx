import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../electron/contract/movies.contract';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import styles from './list-dialog.module.css';
import { Refusal } from '../ui/refusal';

export type CertificatesDialogProps = {
  certificates: readonly Certificate[];
  onChanged: () => void;
  onClose: () => void;
};

const ages = Array.from({ length: 21 }, (_, index) => index + 1);

/** The certificates that films have here. A code stays: films carry it. */
export function CertificatesDialog({ certificates, onChanged, onClose }: CertificatesDialogProps) {
  const { t } = useTranslation('office-movies');
  return (
    <OfficeDialog
      title={t('certificates.title')}
      onClose={onClose}
      size="large"
      actions={<OfficeButton onPress={onClose}>{t('close')}</OfficeButton>}
    >
      <ul className={styles.list}>
        {certificates.map((certificate) => (
          <CertificateLine key={certificate.code} certificate={certificate} onSaved={onChanged} />
        ))}
        <CertificateLine key={`new after ${certificates.length}`} certificate={null} onSaved={onChanged} />
      </ul>
    </OfficeDialog>
  );
}

type CertificateLineProps = { certificate: Certificate | null; onSaved: () => void };

function CertificateLine({ certificate, onSaved }: CertificateLineProps) {
  const { t } = useTranslation('office-movies');
  const [code, setCode] = useState(certificate?.code ?? '');
  const [label, setLabel] = useState(certificate?.label ?? '');
  const [age, setAge] = useState(String(certificate?.minimumAge ?? ''));
  const saving = useAct(() => {
    const minimumAge = age === '' ? null : Number(age);
    return foyer.movies.saveCertificates({ certificates: [{ code, label, minimumAge }] });
  }, onSaved);
  const isWhole = code.trim() !== '' && label.trim() !== '';
  const isChanged =
    !certificate || label !== certificate.label || age !== String(certificate.minimumAge ?? '');
  return (
    <li>
      <form
        className={styles.three}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && isChanged) saving.run();
        }}
      >
        <TextInput
          label={certificate ? t('certificates.code') : t('certificates.newCode')}
          value={code}
          onChange={setCode}
          isDisabled={certificate !== null}
        />
        <TextInput label={t('certificates.label')} value={label} onChange={setLabel} />
        <SelectInput
          label={t('certificates.age')}
          value={age}
          options={[
            { value: '', label: t('certificates.anyAge') },
            ...ages.map((years) => ({ value: String(years), label: String(years) })),
          ]}
          onChange={setAge}
        />
        <OfficeButton isSubmit isBusy={saving.isBusy} isDisabled={!isWhole || !isChanged}>
          {certificate ? t('save') : t('add')}
        </OfficeButton>
      </form>
      <Refusal error={saving.error} />
    </li>
  );
}
