// The one home of the observable that states are made of; it knows no DOM.
export { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
