import { FoyerError } from '../contract/errors';
import type { Access, Procedure } from '../contract/procedure';
import type { Role } from '../contract/values';

/** What the guard needs to know of a caller. */
export type Visitor = {
  role: Role | null;
  isSetUp: boolean;
  /** The password was given a short while ago. */
  hasSteppedUp: boolean;
};

const rules: Record<Access, (visitor: Visitor) => void> = {
  anyone: () => undefined,
  patron: requireSignIn,
  admin: (visitor) => {
    requireSignIn(visitor);
    if (visitor.role !== 'admin') throw new FoyerError('NOT_ALLOWED', {});
  },
  setup: (visitor) => {
    if (visitor.isSetUp) throw new FoyerError('ALREADY_SET_UP', {});
  },
};

/** Returns when the visitor may call; throws SIGN_IN_REQUIRED, NOT_ALLOWED, ALREADY_SET_UP or STEP_UP_REQUIRED. Fails closed. */
export function checkAccess(
  { access, needsStepUp }: Pick<Procedure, 'access' | 'needsStepUp'>,
  visitor: Visitor,
): void {
  const rule = Object.hasOwn(rules, access) ? rules[access] : undefined;
  if (!rule) throw new FoyerError('NOT_ALLOWED', {});
  rule(visitor);
  const isFree = needsStepUp === undefined || visitor.hasSteppedUp === true;
  if (!isFree) throw new FoyerError('STEP_UP_REQUIRED', {});
}

function requireSignIn(visitor: Visitor): void {
  if (visitor.role === null) throw new FoyerError('SIGN_IN_REQUIRED', {});
}
