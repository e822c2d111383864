import { useTranslation } from 'react-i18next';
import styles from './inspector-head.module.css';
import { OfficeButton } from './office-button';

/** The chosen thing's name, and the way to let go of it. */
export function InspectorHead({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      <OfficeButton variant="quiet" onPress={onClose}>
        {t('close')}
      </OfficeButton>
    </div>
  );
}
