import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

type Toast = Readonly<{ id: number; text: string }>;
const ToastContext = createContext<(text: string) => void>(() => {});

/** Says a sentence at the foot of the window for eight seconds: something left the screen, or a command was refused. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const tell = useCallback((text: string) => {
    next.current += 1;
    const id = next.current;
    setToasts((before) => [...before.slice(-2), { id, text }]);
    setTimeout(() => setToasts((before) => before.filter((toast) => toast.id !== id)), 8000);
  }, []);
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            {toast.text}
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
