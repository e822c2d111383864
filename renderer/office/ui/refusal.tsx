import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../lib/form';
import { ErrorNote, type ErrorNoteProps } from './error-note';
import styles from './refusal.module.css';

/** What main said no with, where the person is: scrolled to, and the focus goes to the field that it is about, else to itself. */
export function Refusal(props: ErrorNoteProps) {
  if (props.error === undefined) return null;
  return (
    <Seen of={props.error}>
      <ErrorNote {...props} />
    </Seen>
  );
}

/** For a refusal with ways out of its own. */
export function Seen({ of, children }: { of: unknown; children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = note.current?.closest('form, dialog, aside, main');
    const field = part?.querySelector<HTMLElement>('[aria-invalid="true"]');
    note.current?.scrollIntoView({ block: 'nearest' });
    (field ?? note.current)?.focus();
  }, [of]);
  return (
    <div ref={note} className={styles.refusal} tabIndex={-1}>
      {children}
    </div>
  );
}

type FormFootProps = { form: Pick<Form, 'tries' | 'isReady'>; refusal?: ReactNode; children: ReactNode };

/** A form's last line, which stays in sight: what was refused, the buttons that send it, and that something above is wrong. */
export function FormFoot({ form, refusal, children }: FormFootProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.foot}>
      {refusal}
      <div className={styles.buttons}>
        {children}
        {form.tries > 0 && !form.isReady ? (
          <p className={styles.wrong} role="status">
            {t('somethingWrong')}
          </p>
        ) : null}
      </div>
    </div>
  );
}
