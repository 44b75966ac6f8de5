// A button. Primary: one a screen, full width at thumb height.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'plain' | 'quiet';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'className'> {
  kind: ButtonKind;
  /** A press before the app is there is remembered by the page's first script. */
  'data-early-next'?: boolean;
  children: ComponentChildren;
}

export function Button({ kind, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} class={`button button-${kind}`} />;
}
