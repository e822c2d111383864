import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Procedure } from '../../../electron/contract/procedure';
import { errorText } from '../../lib/errors-text';
import { type Form, useForm, wrongPaths } from '../../lib/form';
import { formatWait } from '../../lib/wait';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { TextField } from '../../ui/text-field';
import styles from './account.module.css';
import { type AccountField, type AccountTyped, refusedField, wrongField } from './account.rules';
import { useAccountStore } from './account.store';

export type AccountFormProps<F extends AccountField, T> = {
  /** The screen's. */
  name: string;
  title: string;
  onBack: () => void;
  /** What the button says: the act itself. */
  action: string;
  intro?: string;
  /** What is sent, and by whose schema it is judged; in this order on the screen. */
  procedure: Procedure;
  fields: readonly F[];
  /** A password is chosen here, not asked for: what its field is called, and how long it must be at least. */
  newPassword?: { label: string; minimum: number };
  send: (typed: Record<F, string>) => Promise<T>;
  onDone: (answer: T) => void;
  /** Below the fields. */
  children?: ReactNode;
};

/** The fields of an account with one button: what is wrong stands beside its field, and what was typed stays. */
export function AccountForm<F extends AccountField, T>(props: AccountFormProps<F, T>) {
  const { fields, send, onDone } = props;
  const [typed, set] = useAccountTyped(fields);
  const wrong = wrongPaths(props.procedure.input, typed);
  const form = useForm(wrong, () => send(typed as Record<F, string>), onDone);
  return (
    <Screen
      name={props.name}
      title={props.title}
      onBack={props.onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={form.isBusy} onPress={form.run}>
          {props.action}
        </Button>
      }
    >
      <div className={styles.form}>
        {props.intro ? <p className={styles.hint}>{props.intro}</p> : null}
        {fields.some((field) => form.isWrong(field)) ? null : <FormProblem error={form.error} />}
        {fields.map((field) => (
          <AccountTextField
            key={field}
            field={field}
            form={form}
            text={typed[field] ?? ''}
            onText={(text) => set(field, text)}
            newPassword={props.newPassword}
            {...(field === fields.at(-1) && { onSubmit: form.run })}
          />
        ))}
        {props.children}
      </div>
    </Screen>
  );
}

/** Name and e-mail stay between the screens of a visit; a code and a password go with their screen. */
function useAccountTyped(fields: readonly AccountField[]) {
  const { name, email, setName, setEmail } = useAccountStore();
  const [secrets, setSecrets] = useState({ code: '', password: '' });
  const all = { name, email, ...secrets };
  const typed: AccountTyped = Object.fromEntries(fields.map((field) => [field, all[field]]));
  function set(field: AccountField, text: string) {
    if (field === 'name') setName(text);
    else if (field === 'email') setEmail(text);
    else setSecrets((old) => ({ ...old, [field]: text }));
  }
  return [typed, set] as const;
}

type AccountTextFieldProps = {
  field: AccountField;
  form: Form;
  text: string;
  onText: (text: string) => void;
  newPassword: { label: string; minimum: number } | undefined;
  onSubmit?: () => void;
};

function AccountTextField({ field, form, text, onText, newPassword, onSubmit }: AccountTextFieldProps) {
  const { t } = useTranslation('account');
  const problem = form.isWrong(field) ? wrongField(field, text) : refusedField(form.error)[field];
  return (
    <TextField
      name={field}
      kind={field === 'name' ? 'text' : field}
      label={t(field === 'code' ? 'redeem.code' : field)}
      value={text}
      onChange={onText}
      error={problem && t(problem.key, { ...problem.values })}
      {...(field === 'code' && { hint: t('redeem.codeHint') })}
      {...(field === 'password' &&
        newPassword && {
          label: newPassword.label,
          hint: t('passwordHint', { minimum: newPassword.minimum }),
        })}
      {...(onSubmit && { onSubmit })}
    />
  );
}

/** What main refused that is about no single field. */
function FormProblem({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation('account');
  if (error === undefined || Object.keys(refusedField(error)).length > 0) return null;
  const text = isFoyerError(error, 'WRONG_CREDENTIALS')
    ? t('signIn.wrong')
    : isFoyerError(error, 'TOO_MANY_ATTEMPTS')
      ? t('wait', { wait: formatWait(error.details.retryAfterMs, i18n.language) })
      : errorText(error);
  return <Notice tone="wrong">{text}</Notice>;
}
