import type { PackChoice, PackRequest } from '../../shared/api';

/** What goes in, without the password. */
export const choiceOf = ({ seal, ...rest }: PackRequest): PackChoice => ({
  ...rest,
  isSealed: seal.is === 'password',
});
