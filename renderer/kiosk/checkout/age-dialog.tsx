import { useTranslation } from 'react-i18next';
import type { MovieCard } from '../../../electron/contract/listing.contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export type AgeDialogProps = {
  minimumAge: number;
  movie: MovieCard;
  onConfirm: () => void;
  onBack: () => void;
};

export function AgeDialog({ minimumAge, movie, onConfirm, onBack }: AgeDialogProps) {
  const { t } = useTranslation('checkout');
  return (
    <Dialog
      title={t('age.title', { age: minimumAge })}
      onClose={onBack}
      actions={
        <>
          <Button onPress={onBack}>{t('age.back')}</Button>
          <Button variant="primary" size="large" onPress={onConfirm}>
            {t('age.confirm', { age: minimumAge })}
          </Button>
        </>
      }
    >
      <p>{t('age.text', { film: movie.title, certificate: movie.certificate.code, age: minimumAge })}</p>
    </Dialog>
  );
}
