/**
 * Prints a page that was made here: on paper it stands in the place of the pane, whole, and it is
 * gone when that is done.
 * @param bytes HTML, in UTF-8
 */
export function printPage(bytes: Uint8Array): void {
  let rules = '';
  // The page's own head allows no style in markup, and not in what is parsed here either.
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/<style>(.*?)<\/style>/gs, (_, own: string) => {
      rules += own;
      return '';
    });
  const made = new DOMParser().parseFromString(text, 'text/html');
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.lang = made.documentElement.lang;
  paper.append(...made.body.children);
  for (const script of paper.querySelectorAll('script')) script.remove();
  const style = new CSSStyleSheet();
  style.replaceSync(`@media print {${rules}}`);
  const { title } = document;
  document.title = made.title;
  document.adoptedStyleSheets.push(style);
  document.body.append(paper);
  const clear = (): void => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    document.title = title;
  };
  addEventListener('afterprint', clear, { once: true });
  print();
}
