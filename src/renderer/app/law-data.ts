import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Output } from '../../shared/api';
import { putLawInForce } from '../../shared/law/in-force';
import { call } from './bridge';

/** The law data that were loaded in place of those of the program. Nothing is drawn before they are in force here. */
export function useLawData(): UseQueryResult<Output<'law.read'>, Error> {
  return useQuery({
    queryKey: ['law.read', null],
    queryFn: async () => {
      const read = await call('law.read', null);
      putLawInForce(read.law);
      return read;
    },
  });
}
