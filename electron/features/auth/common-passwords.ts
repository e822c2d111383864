import { sameText } from '../../domain/email-key';

let loading: Promise<ReadonlySet<string>> | undefined;

/** Some 18,000 of the most used passwords of eight characters and more, folded; read when first asked for. */
export function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => {
    const passwords: readonly (string | number)[] = dictionary['passwords-common'];
    return new Set(
      passwords.map((password) => sameText(String(password))).filter((text) => text.length >= 8),
    );
  });
  return loading;
}
