import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './inspector-head.module.css';
import { OfficeButton } from './office-button';

export type InspectorHeadProps = {
  title: ReactNode;
  /** Below the name: what state it is in. */
  children?: ReactNode;
  onClose: () => void;
};

/** The chosen thing's name, and the way to let go of it. */
export function InspectorHead({ title, children, onClose }: InspectorHeadProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.head}>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      <OfficeButton variant="quiet" onPress={onClose}>
        {t('close')}
      </OfficeButton>
    </div>
  );
}
