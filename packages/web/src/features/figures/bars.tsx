interface Bar {
  key: string;
  label: string;
  value: number | null;
  /** The value as it is written. */
  text: string;
}

/** A table of values with a bar behind each: read by the eye as a chart, and by a screen reader as what it is. */
export function Bars({ rows }: { rows: readonly Bar[] }) {
  const largest = Math.max(...rows.map((r) => r.value ?? 0), 0);
  return (
    <table className="bars">
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className="bar-cell" aria-hidden="true">
              <span
                className="bar"
                style={{ width: largest > 0 ? `${((row.value ?? 0) / largest) * 100}%` : 0 }}
              />
            </td>
            <td className="figure bar-value">{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
