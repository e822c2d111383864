import { useTranslation } from 'react-i18next';
import styles from './export-buttons.module.css';
import { OfficeButton } from './office-button';

const formats = ['csv', 'xlsx', 'pdf'] as const;

export type ExportButtonsProps = {
  isBusy: boolean;
  isDisabled?: boolean;
  onExport: (format: (typeof formats)[number]) => void;
};

/** What is shown, as a file. */
export function ExportButtons({ isBusy, isDisabled = false, onExport }: ExportButtonsProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.group} role="group" aria-label={t('export.label')}>
      <span aria-hidden>{t('export.label')}</span>
      {formats.map((format) => (
        <OfficeButton
          key={format}
          aria-label={t('export.as', { format: t(`export.${format}`) })}
          isBusy={isBusy}
          isDisabled={isDisabled}
          onPress={() => onExport(format)}
        >
          {t(`export.${format}`)}
        </OfficeButton>
      ))}
    </div>
  );
}
