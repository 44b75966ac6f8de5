// Whether all four lines stand on the screen at once. The width must be the one in check-in.css.

/** `chosen`: what the person settled for; null = as the screen is. */
export function showsAll(chosen: 'one' | 'all' | null): boolean {
  return chosen === null ? matchMedia('(min-width: 45em)').matches : chosen === 'all';
}
