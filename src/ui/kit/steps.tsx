// Where one is among several screens, in words ("2 of 4"): no bar that pulls.

export function Steps({ text }: { text: string }) {
  return <p class="steps">{text}</p>;
}
