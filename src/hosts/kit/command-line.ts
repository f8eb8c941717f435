/**
 * The files and folders that Explorer handed to a `.cmd`, from the line with which it started
 * `cmd.exe`. The words `%1 %2 …` cannot be used: a path with `&` and no blank comes without
 * quotes, and cmd.exe cuts it in two there.
 * @param line such as `C:\Windows\system32\cmd.exe /c ""D:\kit\x.cmd" D:\a&b.xlsx "D:\c d""`
 * @param script the name of the `.cmd`, without its folder
 * @returns the paths as they are; none for a double click on the script itself
 */
export function droppedPaths(line: string, script: string): string[] {
  const at = line.toLowerCase().lastIndexOf(script.toLowerCase());
  if (at < 0) return [];
  return splitPaths(line.slice(at + script.length).replace(/^"/, ''));
}

/**
 * The paths in a text that a person typed or dropped into the window.
 * @param text paths apart by blanks; one with a blank in it stands in quotes
 */
export const splitPaths = (text: string): string[] =>
  [...text.matchAll(/"([^"]+)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
