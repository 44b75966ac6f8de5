// The two last screens of the check-in: look at all four, and done.
import { DoneScreen } from '#ui/check-in/done-screen.tsx';
import { ReviewScreen } from '#ui/check-in/review-screen.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';

export function CheckInEnd(screen: ScreenProps) {
  return screen.path === '/check-in/done' ? <DoneScreen {...screen} /> : <ReviewScreen {...screen} />;
}
