import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';
import type { StepProps } from './cinema-step';
import styles from './setup.module.css';
import { useSetupStore } from './setup.store';
import { useProblemText } from './use-problem-text';
import { shortestPassword } from '../../../electron/domain/bounds';

export function AdminStep({ problems, onSubmit }: StepProps) {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const { typed, setField } = useSetupStore();
  const field = (name: 'name' | 'email' | 'password' | 'repeat') => ({
    name,
    label: t(`admin.${name}`),
    value: typed[name],
    onChange: (value: string) => setField(name, value),
    error: problemText(problems[name]),
  });
  return (
    <div className={styles.pairs}>
      <TextField {...field('name')} kind="text" />
      <TextField {...field('email')} kind="email" />
      <TextField
        {...field('password')}
        kind="password"
        hint={t('admin.passwordHint', { minimum: shortestPassword.admin })}
      />
      <TextField {...field('repeat')} kind="password" onSubmit={onSubmit} />
    </div>
  );
}
