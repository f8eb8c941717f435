/** The version of the package, which the build fills in. */
declare const APP_VERSION: string;

/** What webpack adds to a module that asks for a folder of files. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { readonly recursive: boolean; readonly regExp: RegExp },
  ): { keys(): string[]; (key: string): unknown };
}
