/** What webpack adds to a module that asks for a folder of files. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { readonly recursive: boolean; readonly regExp: RegExp },
  ): { keys(): string[]; (key: string): unknown };
}

/** Style sheets arrive as text, to be adopted. */
declare module '*.css' {
  const text: string;
  export default text;
}
