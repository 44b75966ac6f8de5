// A table that needs no sideways scroll: where it is too narrow, each row stands as its own small list.
import type { ComponentChildren } from 'preact';

export interface TableProps {
  caption: string;
  head: readonly string[];
  /** Each as long as `head`; the first cell names its row. */
  rows: readonly (readonly ComponentChildren[])[];
}

/** Two columns fit at 320 px; more are stacked there. */
const FITS = 2;

// The roles are written out, since a table whose rows are drawn as blocks loses them in some browsers.
export function Table({ caption, head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table class={head.length > FITS ? 'table table-stacks' : 'table'} role="table">
      <caption>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {head.map((name) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((cells, row) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={row} role="row">
            {head.map((name, column) =>
              column === 0 ? (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <th key={name} role="rowheader" scope="row">
                  {cells[column]}
                </th>
              ) : (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <td key={name} role="cell" class={cells[column] === '' ? 'table-empty' : undefined}>
                  <span class="table-head" aria-hidden="true">
                    {name}
                  </span>
                  {cells[column]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
