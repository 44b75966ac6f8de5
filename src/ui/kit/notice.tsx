// Something to know, calmly said (calm), or the card that shows where help is (help).
import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  kind: 'calm' | 'help';
  title?: string;
  /** Read out when it appears or changes, without interrupting. */
  announced?: boolean;
  children: ComponentChildren;
}

export function Notice({ kind, title, announced = false, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={announced ? 'status' : undefined}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
