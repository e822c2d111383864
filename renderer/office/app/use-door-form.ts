import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Procedure } from '../../../electron/contract/procedure';
import { errorText } from '../../lib/errors-text';
import { type Form, useForm, wrongPaths } from '../../lib/form';

/** What is typed, by the contract's names; `repeat` is the form's own. */
type DoorTyped = { [field: string]: string | DoorTyped };

export type DoorForm = Form & {
  /** The sentence beside the field of that path; undefined where nothing is wrong with it. */
  errorOf: (path: string) => string | undefined;
  /** What main refused, where it is about no field. */
  refusal: unknown;
};

/** A form about whoever comes in. Passwords are typed twice where `repeat` is. */
export function useDoorForm<T>(
  { input }: Procedure,
  typed: DoorTyped,
  send: () => Promise<T | undefined>,
  onDone: (value: T) => void,
): DoorForm {
  const { t } = useTranslation('office');
  const { repeat, ...sent } = typed;
  const isSame = repeat === undefined || repeat === typed['password'];
  const form = useForm([...wrongPaths(input, sent), ...(isSame ? [] : ['repeat'])], send, onDone);
  const refused = refusedField(form.error);
  const isOfField = refused !== undefined || isFoyerError(form.error, 'INVALID_INPUT');
  return {
    ...form,
    errorOf: (path) => {
      if (path.split('.').at(-1) === refused) return errorText(form.error);
      if (!form.isWrong(path)) return undefined;
      if (path === 'repeat') return t('redeem.different');
      return textAt(typed, path).trim() === '' ? t('missing') : i18next.t('errors:INVALID_INPUT');
    },
    refusal: isOfField ? undefined : form.error,
  };
}

/** The field that a whole refusal is about. */
function refusedField(error: unknown): 'code' | 'password' | undefined {
  if (isFoyerError(error, 'RESET_CODE_WRONG')) return 'code';
  return isFoyerError(error) && error.code.startsWith('PASSWORD_') ? 'password' : undefined;
}

function textAt(typed: DoorTyped, path: string): string {
  const found = path
    .split('.')
    .reduce<DoorTyped | string | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      typed,
    );
  return typeof found === 'string' ? found : '';
}
