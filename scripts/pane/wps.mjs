// The add-in for WPS: its pages and the two files that WPS itself reads.

const RIBBON = `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui" onLoad="OnAddinLoad">
  <ribbon startFromScratch="false">
    <tabs>
      <tab id="branchLedgerTab" label="支部台账">
        <group id="branchLedgerGroup" label="支部台账">
          <button id="branchLedgerPane" label="检查台账" size="large" onAction="OnAction" getImage="GetImage" getEnabled="OnGetEnabled"/>
        </group>
      </tab>
    </tabs>
  </ribbon>
</customUI>
`;

const MANIFEST = `<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>支部台账</Name>
  <Description>核对支部工作台账（未经真机验证）</Description>
</JsPlugin>
`;

/** What WPS reads, by its file name. WPS takes no XML declaration. */
export const WPS_FILES = { 'ribbon.xml': RIBBON, 'manifest.xml': MANIFEST };

const PUBLISH = `<h1>把支部台账装进 WPS</h1>
    <p>未经真机验证：还没有人在真正的 WPS 里运行过它。请先读手册里的“WPS 加载项试用”。</p>
    <p>先打开 WPS 表格，再点“安装”；WPS 会问是否信任，选信任，然后关闭全部 WPS 窗口再打开。</p>
    <p><button id="enable">安装</button> <button id="disable">卸载</button></p>
    <p id="said" role="status"></p>`;

const policy = (connect) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${connect}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * A page of the add-in.
 * @param {'index' | 'taskpane' | 'publish'} name
 */
export const wpsPage = (name) => `<!doctype html>
<html lang="zh-CN" data-host="wps">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(
      name === 'publish' ? ' http://127.0.0.1:58890' : '',
    )}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>支部台账</title>
  </head>
  <body>
    ${name === 'publish' ? PUBLISH : '<div id="pane"></div>'}
  </body>
</html>
`;
