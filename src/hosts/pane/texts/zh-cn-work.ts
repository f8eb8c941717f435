/** The words of what is done with workbooks, in Chinese. */
export const zhCNWork = {
  verify: {
    heading: '写核实说明',
    text: '核实过、确实没有问题的，写明理由。这一条会记在工作簿的“核实说明”表里，以后不再提示。',
    reason: '说明（必填）',
    reasonHint: '例如：户籍资料已更正，原件在档案袋内',
    by: '核实人',
    copy: '（原来的文件不动，写在副本里，写完后下载。）',
    missing: '请写明理由。',
    save: '记入核实说明',
    saved: (n: number) => (n === 1 ? '已记入“核实说明”。' : `已把 ${n} 条记入“核实说明”。`),
    kept: '写的理由还在这里。',
    whole: '整个文件',
    subjects: (rule: string, n: number) => `${rule}：以下 ${n} 处用同一个理由`,
    andMore: (names: string) => `${names}等`,
    subject: (rule: string, subject: string) => `${rule}：${subject || '整个文件'}`,
    elsewhere:
      '这种格式的文件不能在这里写。请在工作簿的“核实说明”表里加上下面这一行，再重新放进来。',
  },
  fixes: {
    heading: '安全修正',
    text: '这些修正只改写法，不改意思，例如去掉多余的空格、把文本改成日期。',
    copy: '原来的文件不动，改在副本里，可以撤销，改好后下载。',
    more: (n: number) => `还有 ${n} 处，同样处理。`,
    leftFormula: (n: number) => `${n} 处是公式算出来的，没有改，请改公式引用的单元格。`,
    leftProtected: (n: number) => `${n} 处在受保护的工作表里，没有改，请先撤销工作表保护。`,
    leftMerged: (n: number) =>
      `${n} 处被合并单元格盖住，写了也看不见，没有改，请改合并区域左上角的那一格。`,
    leftChanged: (n: number) => `${n} 处已经和刚才显示的不一样，没有改，请看清楚再改。`,
    left: {
      changed: (places: string, n: number) =>
        `${n} 处没有改，因为那里已经和刚才显示的不一样（可能插入、删除或改过行）：${places}。请看清楚再改。`,
      formula: (places: string, n: number) =>
        `${n} 处是公式算出来的，没有改：${places}。请改公式引用的单元格。`,
      protected: (places: string, n: number) =>
        `${n} 处在受保护的工作表里，没有改：${places}。请先在“审阅”里撤销工作表保护。`,
      merged: (places: string, n: number) =>
        `${n} 处被合并单元格盖住，写了也看不见，没有改：${places}。请改合并区域左上角的那一格。`,
      refused: (places: string, n: number) =>
        `${n} 处 Excel 不照写（例如表格里已经有同名的列），没有改：${places}。请在表里改。`,
    },
    nothingDone: '没有改动任何单元格。',
    nothingToUndo: '没有可以撤销的改动。',
    undoneBut: (done: number, left: number) =>
      `撤销了 ${done} 处；${left} 处后来又有改动或已移动，没有动它。`,
    redone: '已重做。',
    was: '原来',
    is: '现在',
    untouched: '副本和原来一样。',
    again: '重做',
    list: (n: number) => `改了哪 ${n} 处`,
    pending: (n: number) => `副本里改了 ${n} 处，还没有下载。`,
    handedOver: (n: number) => `副本里改了 ${n} 处，已下载。`,
    save: '下载改好的副本',
    writeBack: '写回原文件…',
    back: '撤销上一步',
    none: '没有可以自动修正的地方。',
    apply: (n: number) => `修正 ${n} 处`,
    done: (n: number) => `已修正 ${n} 处。`,
    undone: '已撤销。',
    place: '位置',
  },
  progress: {
    reading: (done: number, total: number) => `正在读取单元格 ${done}/${total}`,
    opening: (name: string, at: number, of: number) =>
      of === 1 ? `正在打开 ${name}` : `正在打开 ${at}/${of}：${name}`,
    checking: '正在核对…',
    flagging: '正在标记…',
    making: '正在生成文件…',
    fixing: '正在修改副本…',
    editing: '请先按回车结束单元格编辑，随后会自动继续。',
    cancelled: '已取消。',
  },
  flags: {
    written: (n: number) => `已在表里标出 ${n} 个单元格。`,
    withoutComment: (n: number) => `其中 ${n} 个没有加批注，请在窗格里查看。`,
    cleared: '已清除全部标记。',
    ask: '要在表里标出有问题的单元格吗？会写入格式和批注，随时可以在“更多”里清除；以后检查照此办理。',
    yes: '标出来',
    no: '不用',
    readOnly: '工作簿是只读的，问题列在下面，没有在表里标记。要标记，请另存一份再检查。',
    protectedSheets: (names: string) =>
      `工作表“${names}”受保护，没有在里面标记，问题列在下面。要标记，请先撤销工作表保护。`,
  },
  files: {
    label: '工作簿',
    all: (n: number) => `全部 ${n} 个工作簿`,
    unreadable: '读不了',
    unread: (name: string, why: string) => `${name} 没有检查：${why}`,
    more: (n: number) => `还有 ${n} 个文件没有检查，原因见“识别”。`,
    left: ({ name, reason }: { readonly name: string; readonly reason: string }) =>
      `${name} 没有生成：${reason}`,
    same: (name: string, open: string) =>
      name === open
        ? `${name} 已经打开，内容相同。`
        : `${name} 和已打开的 ${open} 内容相同，没有再放一份。`,
    version: (name: string, earlier: string, changes: number) =>
      `${name} 和已打开的 ${earlier} 是同一个党组织同一年度的台账。` +
      (changes > 0
        ? `\n${earlier} 的副本里改了 ${changes} 处，换掉就没有了；要留着，请先保存副本。`
        : ''),
    list: ({
      name,
      answers,
      stillFound,
      withoutReason,
      unused,
      missing,
    }: {
      readonly name: string;
      readonly answers: number;
      readonly stillFound: number;
      readonly withoutReason: number;
      readonly unused: number;
      readonly missing: readonly string[];
    }) =>
      [
        answers > 0
          ? `${name} 是发回的问题清单，填了 ${answers} 条处理情况${missing.length > 0 ? '' : '，已经采用'}。`
          : `${name} 是问题清单，“处理情况”一条都没有填。`,
        stillFound > 0 ? `其中 ${stillFound} 条填“已改正”，但是仍然查到，请再核对。` : '',
        withoutReason > 0 ? `其中 ${withoutReason} 条填“情况属实”，没有写理由，没有采用。` : '',
        unused > 0 ? `其中 ${unused} 条没有对应的问题了。` : '',
        missing.length > 0 ? `${missing.join('、')} 还没有放进来，放进来时自动采用。` : '',
      ].join(''),
    replace: '换成新放进来的',
    both: '两份都留着',
    replaced: (name: string, earlier: string) => `${name} 已代替先前的 ${earlier}。`,
    loses: (name: string, n: number) => `${name} 的副本里改了 ${n} 处，还没有保存。移除就没有了。`,
    removeAnyway: '不保存，移除',
    problems: (n: number) => (n === 0 ? '没有问题' : `${n} 个问题`),
  },
  units: {
    heading: '各单位的工作簿',
    search: '单位、上级、文件名、人名…',
    filter: '显示哪些单位',
    filters: {
      all: '全部',
      errors: '有错误的',
      clean: '没有问题的',
      back: '发回后又来的',
      unread: '读不了、别的年度',
    },
    columns: {
      unit: '单位',
      superior: '上级',
      year: '年度',
      sheets: '认出的表',
      state: '状态',
      errors: '错误',
      warnings: '警告',
      answered: '已核实',
      sent: '发回',
    },
    states: {
      handedIn: '已交',
      sentBack: '退回',
      handedInAgain: '重交',
      accepted: '已审',
      otherYear: '别的年度',
      unrecognised: '没有认出',
      unread: '读不了',
    },
    accept: '审过',
    takeBack: '撤销',
    lists: (n: number) => `下载这 ${n} 个单位的问题清单（zip）`,
    send: '写到文件夹…',
    keep: '下载这张表（csv）',
    ends: '“审过”“退回”只记到这个页面关掉为止，浏览器不存。要留下来，请下载这张表，或者填进收报登记.xlsx的“状态”。',
    sent: '已发回',
    replied: (n: number) => `已答复 ${n} 条`,
    written: (folder: string, n: number) =>
      `已在“${folder}”里写好 ${n} 份问题清单，原有的文件都没有动。`,
    unwritten: '其余的没有写成：浏览器不让写这个文件夹。请换一个文件夹，或者下载 zip。',
    none: '没有符合条件的单位。',
  },
  errors: {
    heading: '出了问题',
    'cell-edit-mode': '请先按回车结束单元格编辑，再试一次。',
    protected: '工作表受保护，不能改动。请先撤销工作表保护。',
    protectedSheets: (names: string) =>
      `工作表“${names}”受保护，不能改动。请先在“审阅”里撤销工作表保护。`,
    tooOld:
      '这个版本的 Excel 太旧，不能在表里检查（需要 Excel 2021、Microsoft 365 或网页版 Excel）。请把工作簿存盘，再拖到这里检查。',
    'read-only': '工作簿是只读的，不能改动。请另存一份再试。',
    'too-large': '这张表太大，Excel 一次传不了这么多。请删去不用的行列再试。',
    'not-supported': '这个版本的 Excel 不支持这项操作。可以把工作簿存盘后拖到本工具的网页里核对。',
    gone: '那个工作表或单元格已经不在了，请重新检查。',
    hidden: '那个工作表是隐藏的。请先取消隐藏，再定位。',
    'out-of-sight':
      '已经选中那一格，但是它所在的行或者列被筛选掉或者隐藏了，看不见。请在“数据”里清除筛选，或者取消隐藏。',
    'frozen-away':
      '已经选中那一格，但是冻结窗格遮住了它，看不见。请在“视图”里取消冻结窗格，再定位。',
    cancelled: '已取消。',
    failed: 'Excel 没有完成这一步，请再试一次。',
    internal: '程序内部出错，工作簿没有改动。请重新打开窗格再试。',
    connecting: '正在连接 Excel…',
    officeRefused:
      '没有取到微软的 Office 程序库，所以现在读不到打开的工作簿：可能没有联网，或者防火墙、代理拦住了它的地址。请把工作簿存盘后拖到这里检查，或恢复网络后重新打开窗格。',
    officeSilent:
      '微软的 Office 程序库三秒内没有回应，所以现在读不到打开的工作簿：可能网络很慢，或者防火墙拦住了它的地址。请把工作簿存盘后拖到这里检查，或稍后重新打开窗格。',
    engineLost: '检查程序意外停止，已经重新启动。放进来的文件和改动都还在，请再试一次。',
    engineMissing: '检查程序没有启动起来。请重新打开这个页面；还是不行，请换一个新一些的浏览器。',
    retry: '再试一次',
    noOffice: '这个页面要在 Excel 里打开。现在可以像网页一样使用：把工作簿拖进来。',
  },
} as const;
