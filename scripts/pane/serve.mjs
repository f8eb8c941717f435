// Serves the pane for trying it out: inside Excel by sideloading, and as a plain page.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../../webpack.config.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const port = Number(process.env.PORT ?? 3000);

/** Certificates that this computer trusts, or null where they cannot be made. */
async function certificates() {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.error(`
不能在这台电脑上安装开发证书（${error instanceof Error ? error.message : error}）。
改用 http：可以在浏览器里打开页面，但不能旁加载到 Excel。
No development certificate could be installed here; serving over http. The page works in a
browser; Excel needs https, so the add-in cannot be sideloaded from this computer.
`);
    return null;
  }
}

const options = await certificates();
const config = configure({}, { mode: 'development' });
const server = new WebpackDevServer(
  {
    port,
    host: 'localhost',
    server: options ? { type: 'https', options } : 'http',
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

const address = `${options ? 'https' : 'http'}://localhost:${port}`;
const manifest = join(root, 'manifest.xml');
console.log(`
支部台账 Branch Ledger

在浏览器里 In a browser
  打开 ${address}/index.html ，把工作簿拖进去。

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

按 Ctrl+C 结束。 Ctrl+C to stop.
`);
