import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';

export type BrowseFailedProps = { title: string; error: unknown; onTryAgain: () => void };

export function BrowseFailed({ title, error, onTryAgain }: BrowseFailedProps) {
  const { t } = useTranslation('browse');
  return (
    <Empty title={title}>
      <p>{errorText(error)}</p>
      <Button onPress={onTryAgain}>{t('tryAgain')}</Button>
    </Empty>
  );
}
