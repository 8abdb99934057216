import type { ReactNode } from 'react';
import { Dialog, Heading, ModalOverlay, Modal as Sheet } from 'react-aria-components';
import { shellWords } from '../../shared/words/shell';
import { call } from '../app/bridge';
import { useLanguage } from '../app/language';
import { useWorking } from '../app/working';
import { Running } from './Running';

/** How far a change of many records is: under a question the top bar cannot be reached. */
function Work() {
  const words = shellWords[useLanguage()];
  const working = useWorking();
  if (working === null || working.share === null) return null;
  return (
    <Running
      said={words.working[working.name]}
      done={working.share}
      of={100}
      cancel={words.cancel}
      onCancel={() => void call('change.cancel', null)}
    />
  );
}

/** A question that must be answered before going on. Esc and a click beside it are the safe answer. */
export function Modal(props: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Sheet className={props.isWide ? 'dialog wide' : 'dialog'}>
        <Dialog>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
          <Work />
        </Dialog>
      </Sheet>
    </ModalOverlay>
  );
}
