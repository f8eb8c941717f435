/**
 * A page of the pane. Everything on it is drawn by its script; nothing is inline. The pane itself
 * starts before Office.js, and loads that; the page of the commands needs it first.
 * @param {{ officeJs: string | null, policy: string, app: boolean, offline: boolean }} options the last:
 * whether a service worker keeps the page for use without its server
 */
export const page = ({ officeJs, policy, app, offline }) => `<!doctype html>
<html lang="zh-CN" data-host="${officeJs === null ? 'browser' : 'excel'}"${
  app && officeJs !== null ? ` data-office-js="${officeJs}"` : ''
}${offline ? ' data-offline' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>支部台账</title>
    <link rel="icon" href="assets/icon-32.png" />${
      officeJs === null || app ? '' : `\n    <script src="${officeJs}"></script>`
    }
  </head>
  <body>${
    app
      ? '\n    <div id="pane"></div>\n    <noscript>支部台账需要启用 JavaScript。 Branch Ledger needs JavaScript.</noscript>'
      : ''
  }
  </body>
</html>
`;
