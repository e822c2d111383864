import { type ReactNode, useEffect, useRef } from 'react';
import type { Form } from '../../lib/form';

type OfficeFormProps = { form: Form; className?: string | undefined; children: ReactNode };

/** Sent with Enter or by its button. After a try that something was wrong with, the focus is on the first such field. */
export function OfficeForm({ form, className, children }: OfficeFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const { tries, error, isReady } = form;
  const focusFirstWrong = () => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  useEffect(() => {
    if (tries > 0 && !isReady) focusFirstWrong();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- whoever mends a field is not taken elsewhere
  }, [tries]);
  // Apart from the tries: a refusal that goes while somebody types takes them nowhere.
  useEffect(() => {
    if (error !== undefined) focusFirstWrong();
  }, [error]);
  return (
    <form
      ref={element}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.run();
      }}
    >
      {children}
    </form>
  );
}
