/**
 * The page by which the add-in is put into WPS: it asks the WPS that runs on this computer, as
 * WPS's own publish page does.
 */
const WPS = 'http://127.0.0.1:58890';

const said = document.querySelector('#said');
const say = (text: string): void => {
  if (said) said.textContent = text;
};

async function tell(cmd: 'enable' | 'disable'): Promise<void> {
  const asked = JSON.stringify({
    ...{
      cmd,
      name: 'branch-ledger',
      addonType: 'et',
      online: 'true',
      version: '',
      customDomain: '',
    },
    url: new URL('./', location.href).href,
  });
  say('正在告诉 WPS…');
  try {
    const body = btoa(asked);
    const response = await fetch(`${WPS}/deployaddons/runParams`, { method: 'POST', body });
    const text = await response.text();
    const isDone = response.ok && (text === '' || text === 'OK');
    say(
      isDone
        ? '已告诉 WPS。请关闭全部 WPS 窗口再打开，表格的功能区里应当有“支部台账”。'
        : `WPS 没有接受（${response.status}）。`,
    );
  } catch {
    say('没有找到正在运行的 WPS。请先打开 WPS 表格，再点一次。');
  }
}

for (const cmd of ['enable', 'disable'] as const) {
  document.querySelector(`#${cmd}`)?.addEventListener('click', () => void tell(cmd));
}
