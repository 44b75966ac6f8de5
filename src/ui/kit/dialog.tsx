// A dialog of the browser's own: it holds the focus, makes the page behind inert, and gives the focus back.
// It knows no history: `onBack` lets the app close it by the back button where the browser does not do so itself.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '#ui/kit/button.tsx';

export interface DialogProps {
  open: boolean;
  title: string;
  closeLabel: string;
  /** Asked to close: by its button, Esc, or the phone's back. The owner sets `open` to false. */
  onClose: () => void;
  /** Called when it opens, with what back shall do; returns how to stop listening. */
  onBack?: (close: () => void) => () => void;
  children: ComponentChildren;
}

export function Dialog({ open, title, closeLabel, onClose, onBack, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const opener = document.activeElement;
    // Safari before 15.4 has no showModal: the open attribute shows it, without the inert page behind.
    if (element.showModal) element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (element.close) element.close();
      else element.removeAttribute('open');
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);
  useEffect(() => (open && onBack ? onBack(() => close.current()) : undefined), [open, onBack]);

  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div class="dialog-body">
          <h2 id={titleId}>{title}</h2>
          {children}
          <Button kind="plain" onClick={onClose}>
            {closeLabel}
          </Button>
        </div>
      )}
    </dialog>
  );
}
