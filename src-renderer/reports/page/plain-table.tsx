import classes from './reports.module.css';

type Cell = string | number;

/** A table as readers and printers have it: headings first, the first column names the row. */
export function PlainTable({ caption, rows }: { caption: string; rows: readonly (readonly Cell[])[] }) {
  const [headings = [], ...body] = rows;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.unseen}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(([name = '', ...cells], row) => (
            // Two colleagues may have one name.
            <tr key={`${name} ${row}`}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, column) => (
                <td key={headings[column + 1]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
