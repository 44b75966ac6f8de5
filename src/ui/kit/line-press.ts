// What a touch on a line means: a tap, a drag or a scroll, and where. Geometry only; it changes nothing.

/** A touch that has begun and not ended. */
export interface Press {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  drags: boolean;
}

type At = Pick<PointerEvent, 'clientX' | 'clientY'>;

/** Movement along the line, in px, from which a touch drags. */
const DRAG_PX = 8;
/** An unsteady finger may slide this far down, in px, and still have tapped; browsers take a scroll over well before. */
const TAP_PX = 24;

export const pressAt = (event: PointerEvent): Press => ({
  pointerId: event.pointerId,
  x: event.clientX,
  y: event.clientY,
  drags: false,
});

export function startsDrag(press: Press, { clientX, clientY }: At): boolean {
  const across = Math.abs(clientX - press.x);
  return across > DRAG_PX && across > Math.abs(clientY - press.y);
}

export const isTap = (press: Press, { clientY }: At): boolean => Math.abs(clientY - press.y) <= TAP_PX;

/** Tenths 0 to 100 on the line as it is drawn, from its start in reading direction; past an end counts as the end. */
export function valueAt(line: Element, clientX: number): number {
  const { left, width } = line.getBoundingClientRect();
  const share = width > 0 ? (clientX - left) / width : 0;
  const fromStart = getComputedStyle(line).direction === 'rtl' ? 1 - share : share;
  return Math.round(Math.min(1, Math.max(0, fromStart)) * 100);
}
