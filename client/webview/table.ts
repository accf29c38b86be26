/** The head of a table; a column without a title holds buttons. */
export function headOf(columns: readonly string[]): HTMLElement {
  const head = document.createElement('tr');
  for (const column of columns) {
    const cell = document.createElement(column === '' ? 'td' : 'th');
    if (column !== '') cell.scope = 'col';
    cell.textContent = column;
    head.append(cell);
  }
  return head;
}

/** A cell of a table. */
export function cellOf(content: string | HTMLElement): HTMLElement {
  const cell = document.createElement('td');
  cell.append(content);
  return cell;
}
