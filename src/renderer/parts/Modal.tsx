import type { ReactNode } from 'react';
import { Dialog, Heading, ModalOverlay, Modal as Sheet } from 'react-aria-components';

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
        </Dialog>
      </Sheet>
    </ModalOverlay>
  );
}
