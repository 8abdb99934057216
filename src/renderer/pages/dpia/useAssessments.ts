import type { AssessmentList } from '../../../shared/documents/dpia/view';
import type { Control } from '../../../shared/register/dpia';
import { useCall } from '../../app/bridge';

/** Every assessment with its risks and planned measures; undefined while they are read. */
export const useAssessments = (): AssessmentList | undefined => useCall('dpia.list', null).data;

/** Neither done nor dropped. */
export const isOpenControl = ({ state }: Control): boolean => state !== 'done' && state !== 'dropped';

/** Its day has come and gone, and it is still open. `date`: ISO day. */
export const isOverdue = (control: Control, date: string): boolean =>
  isOpenControl(control) && control.dueOn !== null && control.dueOn < date;
