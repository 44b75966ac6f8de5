// A link that looks like a button: it goes somewhere and changes nothing.
import type { ComponentChildren } from 'preact';
import type { ButtonKind } from '#ui/kit/button.tsx';

export interface LinkButtonProps {
  kind: ButtonKind;
  href: string;
  /** A neutral file name, when the link saves a file. */
  download?: string;
  onClick?: (event: MouseEvent) => void;
  children: ComponentChildren;
}

export function LinkButton({ kind, ...rest }: LinkButtonProps) {
  return <a {...rest} class={`button button-${kind}`} />;
}
