// Serves the pane for trying it out: inside Excel by sideloading, and as a plain page.
// `npm start -- --http` makes no certificate and serves the page only; `--port N` elsewhere.
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../../webpack.config.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    http: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env.PORT ?? '3000' },
  },
});
const port = Number(values.port);

const detail = (error) => String(error instanceof Error ? error.message : error).trim();

/** Certificates that this computer trusts, or null where they cannot be made. */
async function certificates() {
  if (values.http) return null;
  console.log(`
正在准备本机的开发证书；系统可能会问是否信任它，或要管理员密码。
Preparing a development certificate; the system may ask whether to trust it, or for a password.
`);
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.error(`
这台电脑上装不了开发证书，改用 http：网页可以照常使用，但 Excel 只接受 https，加载不了加载项。
要在 Excel 里试用，请用管理员身份运行 npx office-addin-dev-certs install ，再运行 npm start 。

No development certificate could be installed here, so this is plain http: the page works as it
is, but Excel takes https only. To try the add-in in Excel, run npx office-addin-dev-certs install
as an administrator, then npm start again.

  ${detail(error)}
`);
    return null;
  }
}

/** Whether nobody listens there yet; the server itself would only throw. */
const isFree = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });

if (!(await isFree())) {
  console.error(`
端口 ${port} 已被别的程序占用。请先关掉它，或换一个端口：npm start -- --port ${port + 1}
Port ${port} is taken by another program. Stop it, or take another: npm start -- --port ${port + 1}
`);
  process.exit(1);
}

const certificate = await certificates();
const scheme = certificate ? 'https' : 'http';
// The manifest always says https; over http it is of no use to Excel anyway.
const config = configure({ host: `https://localhost:${port}` }, { mode: 'development' });
const server = new WebpackDevServer(
  {
    port,
    host: 'localhost',
    server: certificate ? { type: 'https', options: certificate } : 'http',
    // Its client would need a socket and inline styles, which the page's policy forbids.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    headers: { 'Cache-Control': 'no-store' },
  },
  webpack(config),
);
await server.start();

const address = `${scheme}://localhost:${server.server?.address()?.port ?? port}`;
const inBrowser = `
支部台账 Branch Ledger

在浏览器里 In a browser
  打开 ${address}/index.html ，把工作簿拖进去。 Open it and drop workbooks on it.
`;
// Only at its own port does the manifest of the repository lead here.
const manifest =
  port === 3000
    ? join(root, 'manifest.xml')
    : `${address}/manifest.xml （先另存为 manifest.xml ； save it as manifest.xml）`;
const inExcel = `
在 Excel 里 In Excel（清单文件 manifest: ${manifest}）
  Windows  把 manifest.xml 放进一个共享文件夹；Excel → 文件 → 选项 → 信任中心 → 信任中心设置
           → 受信任的加载项目录，添加这个共享文件夹并勾选“在菜单中显示”；重新打开 Excel，
           “插入 → 我的加载项 → 共享文件夹”里选“支部台账”。
           Put manifest.xml into a shared folder, add it as a trusted add-in catalogue,
           then Insert → My Add-ins → Shared Folder.
  Mac      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef ，
           重新打开 Excel，“插入 → 我的加载项”右边的小箭头里选“支部台账”。
           Copy manifest.xml to that folder, then Insert → My Add-ins (the small arrow).
  网页 Web  打开任意工作簿，“开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项”，
           选 manifest.xml 。 Home → Add-ins → More → My Add-ins → Upload My Add-in.
`;
console.log(`${inBrowser}${certificate ? inExcel : ''}
按 Ctrl+C 结束。 Ctrl+C to stop.
`);
