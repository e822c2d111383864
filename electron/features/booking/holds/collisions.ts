import { isUniqueViolation } from '../../../database/database';

const attemptsAtMost = 3;

/**
 * Runs `work` again when a unique key refused what it wrote: somebody else was first since it read, and the next run
 * reads that. `work` is a whole transaction, so that nothing of the refused run stays. Throws the key's error when
 * every run was refused.
 */
export async function retryOnCollision<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === attemptsAtMost) throw error;
    }
  }
}
