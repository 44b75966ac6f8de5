// Where nothing may be shown: a hatched block with the sentence that says so. Never an empty chart, never a zero.

export function HatchedBlock({ text }: { text: string }) {
  return (
    <div class="hatched-block">
      <p>{text}</p>
    </div>
  );
}
