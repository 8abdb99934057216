import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { shellWords } from '../../shared/words/shell';
import { useCall } from '../app/bridge';
import { useLanguage } from '../app/language';
import { SayProvider, useTakeBack } from '../app/undo';

type Toast = Readonly<{ id: number; text: string; seq: number | null }>;
type Tell = (text: string, done?: Readonly<{ seq: number }>) => void;
const ToastContext = createContext<Tell>(() => {});

const shownMs = 8000;

/**
 * Says a sentence at the foot of the window for eight seconds: something left the screen, or a command was refused.
 * With what was done (`seq`, from the answer of the call) it offers to take it back, as long as nothing else came after.
 */
export function useToast(): Tell {
  return useContext(ToastContext);
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const tell = useCallback<Tell>((text, done) => {
    next.current += 1;
    const id = next.current;
    setToasts((before) => [...before.slice(-2), { id, text, seq: done?.seq ?? null }]);
  }, []);
  const gone = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext.Provider value={tell}>
      <SayProvider value={tell}>
        {children}
        <div className="toasts" role="status" aria-live="polite">
          {toasts.map((toast) => (
            <OneToast key={toast.id} toast={toast} onGone={gone} />
          ))}
        </div>
      </SayProvider>
    </ToastContext.Provider>
  );
}

/** Stays while it is pointed at or has the keyboard. */
function OneToast({ toast, onGone }: { readonly toast: Toast; readonly onGone: (id: number) => void }) {
  const words = shellWords[useLanguage()];
  const takeBack = useTakeBack();
  const { data: state } = useCall('undo.state', null, { enabled: toast.seq !== null });
  const [isHeld, setHeld] = useState(false);
  const { id } = toast;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onGone(id), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, id, onGone]);
  const canTakeBack = toast.seq !== null && state?.undo?.seq === toast.seq;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being pointed at only keeps it on the screen
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {canTakeBack && (
        <>
          <button
            type="button"
            className="link"
            onClick={() => {
              onGone(id);
              void takeBack('undo');
            }}
          >
            {words.undo}
          </button>
          <kbd>Ctrl Z</kbd>
        </>
      )}
    </div>
  );
}
