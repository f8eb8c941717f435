// Where Office.js comes from, and what the pages may reach for it.

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The folder of a unit's own copy, in the build. */
const FOLDER = 'office-js';

/**
 * What Excel asks of a copy, for Windows, the web and the Mac, in Chinese and English; found by
 * loading it. All else of the package is for other programs and languages.
 */
export const LOCAL_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  ...['win32-16.01', 'win32-16.00', 'web-16.00', 'mac-16.00'].map((host) => `excel-${host}.js`),
  ...['zh-cn', 'en-us'].map((language) => `${language}/office_strings.js`),
  'telemetry/oteljs_agave.js',
];

/**
 * The address of Office.js, from `--env officeJs`: another one, or `local` for a copy that the build
 * puts beside the pages. Microsoft's terms allow to hand the files on with the add-in, unchanged.
 * @param {string | undefined} given
 */
export const officeAddress = (given) =>
  given === 'local' ? `${FOLDER}/office.js` : (given ?? MICROSOFT);

/**
 * The files to copy: those of Office.js where the build has its own, with their licence.
 * @param {string | undefined} given
 * @param {string} library the folder of the package @microsoft/office-js
 */
export const officeFiles = (given, library) =>
  given === 'local'
    ? [
        ...LOCAL_FILES.map((file) => ({
          from: `${library}/dist/${file}`,
          to: `${FOLDER}/${file}`,
          // Unchanged: no minimizer may touch them.
          info: { minimized: true },
        })),
        { from: `${library}/LICENSE.md`, to: `${FOLDER}/LICENSE.md` },
      ]
    : [];

/**
 * What the pages may do. The plain page reaches nothing but its own origin; inside
 * Excel, Office.js and what it loads itself come from the address of the library.
 * @param {string | null} officeJs
 */
export function contentSecurityPolicy(officeJs) {
  const isElsewhere = officeJs !== null && /^https?:/.test(officeJs);
  const office = isElsewhere ? ` ${new URL(officeJs).origin}` : '';
  // The older Office.js takes this one more library from Microsoft's second address.
  const ajax = officeJs?.startsWith('https://appsforoffice.microsoft.com')
    ? ' https://ajax.aspnetcdn.com'
    : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}${ajax}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
