import { testRule } from '../../testing';
import { rule } from './rule';

const of = (occupation: string | null, ...categories: (string | null)[]) => ({
  党员名册: [['张三', occupation]],
  党费收缴: categories.map((category, i) => ['张三', `2025-0${i + 1}`, category, 30, 30]),
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '工作岗位'],
    党费收缴: ['姓名', '年月', '交费类别', '应交', '实交'],
  },
  accept: [
    of('离退休人员', '离退休'),
    of('离退休人员', '在职', '离退休'),
    of('学生', '学生'),
    of('学生', '低保'),
    of('管理人员', '年薪制'),
    of('其他职业人员', '个体经营'),
    of(null, '学生'),
    of('学生', null),
    of('学生'),
    { 党员名册: [['张三', '学生']], 党费收缴: [['张三', null, '在职', 30, 30]] },
  ],
  reject: [
    {
      note: 'one month of another kind',
      with: {
        党员名册: [
          ['姓名', '工作岗位'],
          ['张三', '党政机关工作人员'],
        ],
        党费收缴: [
          ['姓名', '年月', '交费类别', '应交', '实交'],
          ...['在职', '离退休', '在职'].map((kind, at) => [
            '张三',
            `2025-0${at + 1}`,
            kind,
            30,
            30,
          ]),
        ],
      },
      cells: ['党费收缴!C3 warning'],
      variant: 'odd',
      remedies: [['mistyped', 'true']],
    },
    { sheets: of('管理人员', '离退休'), cells: ['党费收缴!C2 info'] },
    { sheets: of('离退休人员', '离退休', '在职'), cells: ['党费收缴!C3'] },
    { sheets: of('学生', '在职'), cells: ['党费收缴!C2'] },
    { sheets: of('离退休人员', '学生'), cells: ['党费收缴!C2'] },
    {
      sheets: {
        党员名册: [['张三', '学生']],
        党费收缴: [
          ['张三', '2025-02', '在职', 30, 30],
          ['张三', '2025-01', '学生', 30, 30],
        ],
      },
      cells: ['党费收缴!C2'],
    },
  ],
  notChecked: [{ with: {} }],
});
