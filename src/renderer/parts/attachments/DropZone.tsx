import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { attachmentWords } from '../../../shared/words/attachments';
import { useLanguage } from '../../app/language';
import './attachments.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes files that are dropped on what it surrounds, and says so while they are over it. */
export function DropZone(props: {
  readonly isOff: boolean;
  readonly className?: string;
  /** What is said while files are over it; without it, that they will be attached. */
  readonly says?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const words = attachmentWords[useLanguage()];
  const [isOver, setOver] = useState(false);
  // Entering a child is told before leaving its parent.
  const depth = useRef(0);
  if (props.isOff) return <div className={props.className}>{props.children}</div>;
  const leave = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by keyboard
    <div
      className={`drop-zone ${props.className ?? ''}`}
      data-over={isOver || undefined}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) props.onFiles(files);
      }}
    >
      {props.children}
      {isOver && (
        <div className="drop-here" aria-hidden="true">
          {props.says ?? words.drop}
        </div>
      )}
    </div>
  );
}
