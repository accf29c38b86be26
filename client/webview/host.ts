/** The extension, as a page sees it. */
interface Host<Message, State> {
  postMessage(message: Message): void;
  getState(): State | undefined;
  setState(state: State): void;
}

/** Given by VS Code to every webview, once. */
declare function acquireVsCodeApi(): unknown;

/** The extension; may be asked for once. */
export function host<Message, State>(): Host<Message, State> {
  return acquireVsCodeApi() as Host<Message, State>;
}

/** An element of the page that must be there. */
export function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found as T;
}

/** Calls back once no call came for so many milliseconds. */
export function debounced(milliseconds: number, callback: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(callback, milliseconds);
  };
}
