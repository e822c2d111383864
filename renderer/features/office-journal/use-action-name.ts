import { useTranslation } from 'react-i18next';

/** `account.promoted` in words; one that the catalogue does not know is told by its own: `Account: promoted`. */
export function useActionName(): (action: string) => string {
  const { t } = useTranslation('office-journal');
  return (action) => t(`actions.${action}`, { defaultValue: plainName(action) });
}

function plainName(action: string): string {
  const [kind = '', ...rest] = action.split('.');
  const words = rest.join(' ').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${words}`;
}
